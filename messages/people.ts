import type { Messages } from "./translator";

/** What a member of a cohort is. */
export const peopleMessages = {
  vi: {
    learner: "Học viên",
    manager: "Quản lý",
  },
  en: {
    learner: "Learner",
    manager: "Manager",
  },
} as const satisfies Messages<string>;
