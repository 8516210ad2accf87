import type { LessonState } from "@/domain/progress";
import type { Messages } from "./translator";

/** How far a lesson went, as managers read it: its practice was done, whatever came of it. "Đã học" is said of responsibilities alone. */
export const lessonStateMessages = {
  vi: { "not-started": "Chưa bắt đầu", learning: "Đang làm", learned: "Đã luyện" },
  en: { "not-started": "Not begun", learning: "Under way", learned: "Practised" },
} as const satisfies Messages<LessonState>;
