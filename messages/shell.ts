import { entryMessages } from "./entry";
import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

export const shellMessages = {
  vi: {
    skip: "Chuyển đến nội dung chính",
    home: "Phân Vai, trang chủ",
    toCourse: "Phân Vai, khóa học",
    nav: "Điều hướng chính",
    learn: placeMessages.vi.course,
    review: placeMessages.vi.review,
    due: "(hôm nay: {n} câu)",
    progress: placeMessages.vi.progress,
    manage: placeMessages.vi.cohorts,
    author: "Soạn",
    account: placeMessages.vi.account,
    signIn: entryMessages.vi.signIn,
    language: "Ngôn ngữ",
    vietnamese: "Tiếng Việt",
    english: "English",
  },
  en: {
    skip: "Skip to main content",
    home: "Phân Vai, home page",
    toCourse: "Phân Vai, course",
    nav: "Main navigation",
    learn: placeMessages.en.course,
    review: placeMessages.en.review,
    due: "(today: {n, plural, one {# question} other {# questions}})",
    progress: placeMessages.en.progress,
    manage: placeMessages.en.cohorts,
    author: "Studio",
    account: placeMessages.en.account,
    signIn: entryMessages.en.signIn,
    language: "Language",
    vietnamese: "Tiếng Việt",
    english: "English",
  },
} as const satisfies Messages<string>;
