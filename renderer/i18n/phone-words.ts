/** Country codes of two digits (ITU-T E.164): 1 and 7 stand alone, all others have three. */
const twoDigits = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** An E.164 number in groups that can be read out: +43 664 123 4567. Anything else stays as it is. */
export function phoneWords(number: string): string {
  if (!/^\+\d{6,15}$/.test(number)) return number;
  const digits = number.slice(1);
  const codeLength = /^[17]/.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3;
  const groups = digits.slice(codeLength).match(/\d{4}$|\d{3}(?=\d{2})|\d+/g) ?? [];
  return [`+${digits.slice(0, codeLength)}`, ...groups].join(' ');
}
