/** The page that an address asks for, counted from 1. */
export const pageIn = (asked: unknown): number =>
  typeof asked === "string" && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
