import type { Messages } from "./translator";

/** The e-mail before an account that nobody uses ends. */
export const farewellMessages = {
  vi: {
    subject: "Tài khoản Phân Vai của bạn sẽ bị xóa sau {days} ngày",
    text: "Bạn đã gần {months} tháng không dùng Phân Vai. Sau {days} ngày nữa, tài khoản và dữ liệu của bạn sẽ bị xóa.",
    lost: "Kết quả và chứng nhận của bạn sẽ không còn tra cứu được. Muốn giữ lại, bạn chỉ cần đăng nhập một lần; muốn mang dữ liệu theo, hãy tải về ở trang Tài khoản.",
    link: "Đăng nhập để giữ tài khoản",
    why: "Bạn nhận email này vì tổ chức của bạn không giữ dữ liệu lâu hơn cần thiết.",
    notice: "Đọc thông báo về dữ liệu cá nhân",
  },
  en: {
    subject: "Your Phân Vai account will be deleted in {days} days",
    text: "You have not used Phân Vai for almost {months, plural, one {# month} other {# months}}. In {days} days your account and your data will be deleted.",
    lost: "Your results and certificates can't be looked up any more then. To keep them, sign in once; to take your data along, download it on your account page.",
    link: "Sign in and keep the account",
    why: "You get this e-mail because your organisation keeps data no longer than it needs.",
    notice: "Read about your personal data",
  },
} as const satisfies Messages<string>;
