import type { Messages } from "./translator";

/** The e-mails that remind, and the page that ends them. */
export const reminderMessages = {
  vi: {
    reviewSubject: "{n} câu đang chờ bạn ôn",
    reviewText:
      "Hôm nay có {n} câu đến lúc ôn. Ôn lại đúng lúc sắp quên giúp bạn nhớ lâu hơn; mỗi câu mất chưa đến nửa phút.",
    reviewLink: "Ôn ngay",
    check30Subject: "Sau 30 ngày: bạn còn nhớ bao nhiêu?",
    check30Text:
      "Bạn đã học xong khóa “{course}” được 30 ngày. {n, plural, =6 {Sáu} other {#}} câu hỏi ngắn sẽ cho biết bạn còn phân biệt được việc của {first} và {second} đến đâu.",
    check90Subject: "Sau 90 ngày: bạn còn nhớ bao nhiêu?",
    check90Text:
      "Bạn đã học xong khóa “{course}” được 90 ngày. {n, plural, =6 {Sáu} other {#}} câu hỏi ngắn sẽ cho biết bạn còn phân biệt được việc của {first} và {second} đến đâu.",
    checkLink: "Làm bài kiểm tra",
    greeting: "Chào bạn,",
    why: "Bạn nhận email này vì đã bật nhắc ôn qua email trong tài khoản Phân Vai.",
    unsubscribe: "Ngừng nhắc qua email",
    endTitle: "Nhắc qua email",
    endQuestion: "Bạn muốn ngừng nhận email nhắc?",
    endHelp: "Kết quả và lịch ôn của bạn vẫn giữ nguyên.",
    endDueQuestion: "Bạn muốn ngừng nhận email về hạn học?",
    endDueHelp: "Hạn học vẫn giữ nguyên và vẫn hiện trên trang khóa học của bạn.",
    end: "Ngừng nhắc",
    ended: "Bạn sẽ không nhận email nhắc nữa.",
    endedHelp: "Nếu đổi ý, bạn có thể bật lại trong tài khoản.",
    toAccount: "Mở tài khoản",
  },
  en: {
    reviewSubject: "{n, plural, one {# question is} other {# questions are}} waiting for you",
    reviewText:
      "{n, plural, one {# question is} other {# questions are}} due for review today. Reviewing just before you would forget makes it last; each takes less than half a minute.",
    reviewLink: "Review now",
    check30Subject: "30 days later: how much do you remember?",
    check30Text:
      "You finished “{course}” 30 days ago. {n, plural, =6 {Six short questions show} one {One short question shows} other {# short questions show}} how well you still tell the {first}'s work from the {second}'s.",
    check90Subject: "90 days later: how much do you remember?",
    check90Text:
      "You finished “{course}” 90 days ago. {n, plural, =6 {Six short questions show} one {One short question shows} other {# short questions show}} how well you still tell the {first}'s work from the {second}'s.",
    checkLink: "Take the check",
    greeting: "Hello,",
    why: "You get this e-mail because you switched on reminders in your Phân Vai account.",
    unsubscribe: "Stop these e-mails",
    endTitle: "Reminders by e-mail",
    endQuestion: "Stop the reminders by e-mail?",
    endHelp: "Your results and your review schedule stay as they are.",
    endDueQuestion: "Stop the e-mails about due dates?",
    endDueHelp: "The date stays as it is, and your course page still shows it.",
    end: "Stop the reminders",
    ended: "You won't get reminders any more.",
    endedHelp: "If you change your mind, switch them on again in your account.",
    toAccount: "Open the account",
  },
} as const satisfies Messages<string>;
