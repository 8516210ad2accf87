import type { Messages } from "./translator";

/** Headings that stand over tables and figures of several pages. */
export const headingMessages = {
  vi: {
    lessons: "Các bài học",
    lesson: "Bài",
    duty: "Trách nhiệm",
    duties: "Trách nhiệm",
    remark: "Nhận xét",
    state: "Trạng thái",
    certainty: "Mức chắc",
    result: "Kết quả",
    edition: "Phiên bản",
  },
  en: {
    lessons: "Lessons",
    lesson: "Lesson",
    duty: "Responsibility",
    duties: "Responsibilities",
    remark: "Remark",
    state: "State",
    certainty: "Certainty",
    result: "Result",
    edition: "Edition",
  },
} as const satisfies Messages<string>;
