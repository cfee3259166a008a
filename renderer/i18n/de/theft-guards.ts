/** German. How far the centre's own limits go with a stolen car. */
export const theftGuards = {
  theftGuards: {
    freshFix: 'höchstens {{seconds}} s alt',
    standstill: 'höchstens {{speed}}',
    inSight: 'gesagt in den letzten {{minutes}} min',
    mostShare: 'Zentrale erlaubt höchstens {{hours}} h',
  },
} as const;
