import type { Messages } from "./translator";

export const personalMessages = {
  vi: {
    title: "Dữ liệu của tôi",
    export: "Tải dữ liệu của tôi",
    exportHelp: "Một tệp JSON gồm mọi thứ được lưu về bạn: hồ sơ, phiên đăng nhập, bài đã đọc, câu trả lời, lịch ôn.",
    forget: "Xóa dữ liệu của tôi",
    after: "Tên và email sẽ bị xóa. Câu trả lời chỉ còn ở dạng không định danh để tính độ khó của câu hỏi.",
    afterMore: "Bạn rời các nhóm, chứng nhận không tra cứu được nữa, và không thể lấy lại tài khoản.",
    confirm: "Nhập email của bạn để xác nhận",
    submit: "Xóa vĩnh viễn",
  },
  en: {
    title: "My data",
    export: "Download my data",
    exportHelp:
      "A JSON file with everything stored about you: profile, signed-in browsers, reading, responses, review dates.",
    forget: "Delete my data",
    after: "Your name and e-mail are removed. Answers remain only without identity, to compute question difficulty.",
    afterMore:
      "You leave your cohorts, certificates can no longer be looked up, and the account can't be brought back.",
    confirm: "Type your e-mail to confirm",
    submit: "Delete for good",
  },
} as const satisfies Messages<string>;
