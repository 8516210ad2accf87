/**
 * Student's t at 97.5 % for 1 to 10 degrees of freedom; NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, with two places
 * more: files give intervals to four.
 */
const fewDegrees = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814];

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
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return fewDegrees[degrees - 1] ?? terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}
