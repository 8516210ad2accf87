import type { Messages } from "./translator";

/** Where links lead, by the names that the places have everywhere. */
export const placeMessages = {
  vi: {
    course: "Khóa học",
    review: "Ôn tập",
    progress: "Tiến độ",
    cohorts: "Nhóm",
    overview: "Tổng quan",
    studio: "Soạn khóa học",
    account: "Tài khoản",
    pretest: "Trước khi học",
    final: "Bài kiểm tra cuối khóa",
    toHome: "Về trang chủ",
    toCourse: "Đến khóa học",
    backToCourse: "Về khóa học",
    toCertificate: "Xem chứng nhận",
  },
  en: {
    course: "Course",
    review: "Review",
    progress: "Progress",
    cohorts: "Cohorts",
    overview: "Overview",
    studio: "Studio",
    account: "Account",
    pretest: "Before you learn",
    final: "Final",
    toHome: "To the home page",
    toCourse: "To the course",
    backToCourse: "Back to the course",
    toCertificate: "See the certificate",
  },
} as const satisfies Messages<string>;
