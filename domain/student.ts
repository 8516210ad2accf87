/** Student's t at 97.5 % for 1 to 10 degrees of freedom; NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2. */
const fewDegrees = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

/**
 * The quantile of Student's t that an interval at 95 % goes by. Above ten degrees of freedom the normal quantile with the first
 * terms of its expansion, right to four places; M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
export function studentQuantile(degrees: number): number {
  const z = 1.959964;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return fewDegrees[degrees - 1] ?? terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}
