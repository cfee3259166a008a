/** English. How far the centre's own limits go with a stolen car. */
export const theftGuards = {
  theftGuards: {
    freshFix: '{{seconds}} s old at most',
    standstill: '{{speed}} at most',
    inSight: 'said within the last {{minutes}} min',
    mostShare: 'the centre allows {{hours}} h at most',
  },
};
