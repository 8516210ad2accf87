import { buttonMessages } from "./buttons";
import { entryMessages } from "./entry";
import type { Messages } from "./translator";

/** What a guest is told, who tries the first lesson before signing up. */
export const trialMessages = {
  vi: {
    guest: "Khách",
    label: "Làm thử",
    trial: "Bạn đang làm thử. Tạo tài khoản để giữ kết quả.",
    signUp: entryMessages.vi.signUpTitle,
    signIn: entryMessages.vi.signIn,
    goOn: "Tạo tài khoản để học tiếp",
    keptOut:
      "Phần bạn vừa làm thử không được gộp vào tài khoản, vì tài khoản đã có bài luyện này. Kết quả cũ được giữ nguyên.",
    onward: buttonMessages.vi.next,
  },
  en: {
    guest: "Guest",
    label: "Trying out",
    trial: "You are trying this out. Create an account to keep your results.",
    signUp: entryMessages.en.signUpTitle,
    signIn: entryMessages.en.signIn,
    goOn: "Create an account to continue",
    keptOut:
      "What you just tried was not added, because your account has this practice already. Your earlier results stand.",
    onward: buttonMessages.en.next,
  },
} as const satisfies Messages<string>;
