import type { Messages } from "./translator";

/** What stands on paper alone: when the page was made, and what it was asked to show. */
export const paperMessages = {
  vi: {
    made: "Trang này được lập {at} (giờ Việt Nam)",
    cohort: "Nhóm",
    chosen: "{what}: {value}",
    search: "Tìm",
  },
  en: {
    made: "This page was made {at} (Vietnam time)",
    cohort: "Cohort",
    chosen: "{what}: {value}",
    search: "Search",
  },
} as const satisfies Messages<string>;
