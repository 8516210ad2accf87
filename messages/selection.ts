import type { Messages } from "./translator";

/** Which attempts a report counts. */
export const selectionMessages = {
  vi: {
    attempts: "Tính theo lần làm",
    first: "Lần đầu",
    last: "Lần cuối",
    all: "Tất cả",
  },
  en: {
    attempts: "Count attempts",
    first: "First",
    last: "Last",
    all: "All",
  },
} as const satisfies Messages<string>;
