import type { Messages } from "./translator";

/** A learner's place in a cohort, as a manager changes it. */
export const membershipMessages = {
  vi: {
    title: "Trong nhóm",
    remind: "Gửi email nhắc học tiếp",
    "remind-written": "Đang gửi email nhắc.",
    "remind-finished": "Học viên này đã học xong, nên không có gì để nhắc.",
    "remind-unwilling": "Học viên này đã tắt email về hạn học.",
    "remind-today": "Hôm nay học viên này đã nhận một email. Hãy nhắc vào ngày khác.",
    to: "Chuyển sang nhóm",
    move: "Chuyển nhóm",
    moved: "Đã chuyển học viên sang nhóm này.",
    "not-moved": "Chưa chuyển được: bạn không còn quản lý nhóm kia.",
    remove: "Đưa ra khỏi nhóm",
    removeHelp:
      "Bạn sẽ không còn xem được kết quả của người này. Kết quả và chứng nhận vẫn là của họ, và bạn có thể mời lại.",
    removeNow: "Đưa {name} ra khỏi nhóm",
    removed: "Đã đưa học viên ra khỏi nhóm.",
  },
  en: {
    title: "In the cohort",
    remind: "Send a reminder by e-mail",
    "remind-written": "The reminder is on its way.",
    "remind-finished": "This learner has finished, so there is nothing to remind of.",
    "remind-unwilling": "This learner has switched off e-mail about due dates.",
    "remind-today": "This learner got an e-mail today. Remind them another day.",
    to: "Move to the cohort",
    move: "Move",
    moved: "The learner was moved to this cohort.",
    "not-moved": "Not moved: you no longer manage that cohort.",
    remove: "Take out of the cohort",
    removeHelp:
      "You will no longer see this person's results. Results and certificates stay theirs, and you can invite them again.",
    removeNow: "Take {name} out of the cohort",
    removed: "The learner was taken out of the cohort.",
  },
} as const satisfies Messages<string>;
