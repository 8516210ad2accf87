import type { Messages } from "./translator";

export const shellMessages = {
  vi: {
    skip: "Chuyển đến nội dung chính",
    home: "Phân Vai, trang đầu",
    nav: "Điều hướng chính",
    learn: "Khóa học",
    review: "Ôn tập",
    progress: "Tiến độ",
    manage: "Nhóm",
    account: "Tài khoản",
    signIn: "Đăng nhập",
    language: "Ngôn ngữ",
    vietnamese: "Tiếng Việt",
    english: "English",
  },
  en: {
    skip: "Skip to main content",
    home: "Phân Vai, home",
    nav: "Main navigation",
    learn: "Course",
    review: "Review",
    progress: "Progress",
    manage: "Cohorts",
    account: "Account",
    signIn: "Sign in",
    language: "Language",
    vietnamese: "Tiếng Việt",
    english: "English",
  },
} satisfies Messages<string>;
