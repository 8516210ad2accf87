import type { Messages } from "./translator";

export const personalMessages = {
  vi: {
    title: "Dữ liệu của tôi",
    export: "Tải dữ liệu của tôi",
    exportTables: "Tải dạng bảng (CSV)",
    exportHelp:
      "Mọi thứ được lưu về bạn: hồ sơ, phiên đăng nhập, bài đã đọc, từng câu hỏi với câu trả lời và đáp án, lịch ôn, ai đã xem kết quả. Một tệp JSON, hoặc một tệp zip gồm các bảng CSV mở được bằng Excel.",
    forget: "Xóa dữ liệu của tôi",
    after: "Tên và email sẽ bị xóa. Câu trả lời chỉ còn ở dạng không định danh để tính độ khó của câu hỏi.",
    afterMore: "Bạn rời các nhóm, chứng nhận không tra cứu được nữa, và không thể lấy lại tài khoản.",
    confirm: "Nhập email của bạn để xác nhận",
    submit: "Xóa vĩnh viễn",
  },
  en: {
    title: "My data",
    export: "Download my data",
    exportTables: "Download as tables (CSV)",
    exportHelp:
      "Everything stored about you: profile, signed-in browsers, reading, each question with your answer and the right one, review dates, who saw your results. As a JSON file, or as a zip of CSV tables that Excel opens.",
    forget: "Delete my data",
    after: "Your name and e-mail are removed. Answers remain only without identity, to compute question difficulty.",
    afterMore:
      "You leave your cohorts, certificates can no longer be looked up, and the account can't be brought back.",
    confirm: "Type your e-mail to confirm",
    submit: "Delete for good",
  },
} as const satisfies Messages<string>;
