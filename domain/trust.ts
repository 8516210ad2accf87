/** An index of an item is hidden below `shown` responses and marked uncertain below `certain`. */
export const sampleSize = { shown: 20, certain: 50 };
export type Trust = "hidden" | "uncertain" | "sound";

export const trustIn = (n: number): Trust =>
  n < sampleSize.shown ? "hidden" : n < sampleSize.certain ? "uncertain" : "sound";
