import type { Messages } from "./translator";

/** Who saw a learner's results, for the learner. */
export const seenByMessages = {
  vi: {
    title: "Ai đã xem kết quả của bạn",
    help: "Mỗi lần người quản lý nhóm mở một trang có kết quả của bạn, hoặc tải tệp có kết quả của bạn. Mở một trang nhiều lần trong ngày chỉ ghi một lần.",
    none: "Chưa có ai xem.",
    who: "Người xem",
    what: "Đã xem gì",
    when: "Xem lúc",
    cohort: "{what} (nhóm {cohort})",
    gone: "Một người quản lý đã xóa tài khoản",
    page: "Trang riêng của bạn",
    list: "Danh sách học viên có kết quả",
    gain: "Tiến bộ của từng người",
    duties: "Bảng trách nhiệm của từng học viên",
    regrade: "Ai thay đổi điểm khi chấm lại một câu",
    item: "Ai trả lời gì ở một câu",
    file: "Tệp kết quả của cả nhóm, đã tải về",
  },
  en: {
    title: "Who saw your results",
    help: "Each time that a manager of your cohort opened a page with your results or downloaded a file with them. A page that is opened several times a day is noted once.",
    none: "Nobody did yet.",
    who: "Who",
    what: "What was seen",
    when: "Seen at",
    cohort: "{what} (cohort {cohort})",
    gone: "A manager whose account is deleted",
    page: "Your own page",
    list: "The list of learners with results",
    gain: "Each person's progress",
    duties: "The table of who holds which responsibilities",
    regrade: "Whose score moves when a question is regraded",
    item: "Who answered what to a question",
    file: "The whole cohort's file of results, downloaded",
  },
} as const satisfies Messages<string>;
