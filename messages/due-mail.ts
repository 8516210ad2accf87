import type { Messages } from "./translator";

/** E-mails about the date by which a cohort is to finish, and a manager's digest. */
export const dueMailMessages = {
  vi: {
    due7Subject: "Còn một tuần để học xong “{course}”",
    due1Subject: "Còn một ngày để học xong “{course}”",
    overdueSubject: "“{course}” đã quá hạn",
    nudgeSubject: "Quản lý nhắc bạn học tiếp “{course}”",
    left: "Bạn còn {n} bài trước {due}. Mỗi bài khoảng 6 phút.",
    leftOverdue: "Hạn học là {due}. Bạn còn {n} bài; mỗi bài khoảng 6 phút, và vẫn học được sau hạn.",
    leftNoDate: "Bạn còn {n} bài. Mỗi bài khoảng 6 phút.",
    link: "Học tiếp",
    why: "Bạn nhận email này vì nhóm của bạn được giao khóa học này.",
    end: "Ngừng nhận email về hạn học",
    digestSubject: "Nhóm “{cohort}” tuần này",
    digestText:
      "{n} học viên: {began} đã bắt đầu, {finished} đã học xong, {overdue} quá hạn. Trong bảy ngày qua có {joined} người vào nhóm; {open} lời mời chưa dùng.",
    digestDue: "Hạn học: {due}.",
    digestLink: "Mở trang của nhóm",
    digestWhy: "Bạn nhận email này vì đã bật tóm tắt hằng tuần của nhóm.",
    digestEnd: "Đổi trong cài đặt của nhóm",
  },
  en: {
    due7Subject: "One week left for “{course}”",
    due1Subject: "One day left for “{course}”",
    overdueSubject: "“{course}” is overdue",
    nudgeSubject: "Your manager reminds you of “{course}”",
    left: "{n, plural, one {# lesson is} other {# lessons are}} left before {due}, about 6 minutes each.",
    leftOverdue:
      "It was due {due}. {n, plural, one {# lesson is} other {# lessons are}} left, about 6 minutes each, and you can still do them.",
    leftNoDate: "{n, plural, one {# lesson is} other {# lessons are}} left, about 6 minutes each.",
    link: "Go on learning",
    why: "You get this e-mail because your cohort is asked to take this course.",
    end: "Stop e-mails about due dates",
    digestSubject: "The cohort “{cohort}” this week",
    digestText:
      "{n, plural, one {# learner} other {# learners}}: {began} began, {finished} finished, {overdue} overdue. In the last seven days {joined, plural, one {# person} other {# people}} joined; {open, plural, one {# invitation is} other {# invitations are}} not used yet.",
    digestDue: "Due {due}.",
    digestLink: "Open the cohort",
    digestWhy: "You get this e-mail because you switched on the cohort's weekly digest.",
    digestEnd: "Change it in the cohort's settings",
  },
} as const satisfies Messages<string>;
