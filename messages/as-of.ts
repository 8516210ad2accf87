import type { Messages } from "./translator";

/** Of figures that were read from a copy of the database. */
export const asOfMessages = {
  vi: { asOf: "Số liệu tính đến {time}." },
  en: { asOf: "Figures as they were {time}." },
} as const satisfies Messages<string>;
