import type { Messages } from "./translator";

/** What a guest is told, who tries the first lesson before signing up. */
export const trialMessages = {
  vi: {
    guest: "Khách",
    label: "Làm thử",
    trial: "Bạn đang làm thử. Đăng ký để giữ kết quả.",
    signUp: "Đăng ký",
    signIn: "Đăng nhập",
    goOn: "Đăng ký để học tiếp",
    keptOut: "Phần bạn vừa làm thử không được gộp vào tài khoản, vì tài khoản đã có bài luyện này. Kết quả cũ được giữ nguyên.",
    onward: "Đi tiếp đến trang đang chờ bạn",
  },
  en: {
    guest: "Guest",
    label: "Trying out",
    trial: "You are trying this out. Sign up to keep your results.",
    signUp: "Sign up",
    signIn: "Sign in",
    goOn: "Sign up to go on",
    keptOut: "What you just tried was not added, because your account has this practice already. Your earlier results stand.",
    onward: "Go on to the page that waits for you",
  },
} satisfies Messages<string>;
