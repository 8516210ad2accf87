import { entryMessages } from "./entry";
import type { Messages } from "./translator";

/** What a form is told that was opened by somebody else, by nobody, or long ago, or that failed. */
export const gateMessages = {
  vi: {
    "other-person":
      "{name} đang đăng nhập trong trình duyệt này. Trang này được mở từ trước đó, nên chưa có gì được lưu; những gì bạn nhập vẫn còn đây.",
    "stale-page":
      "Trang này đã cũ, nên chưa có gì được lưu. Hãy mở lại trang trong thẻ mới rồi chép sang những gì bạn đã nhập.",
    "signed-out":
      "Bạn không còn đăng nhập, nên chưa có gì được lưu. Hãy đăng nhập trong thẻ mới rồi gửi lại; những gì bạn nhập vẫn còn đây.",
    failed:
      "Có lỗi ở phía chúng tôi, nên có thể chưa có gì được lưu. Những gì bạn nhập vẫn còn đây; hãy gửi lại sau ít phút. Mã: {code}",
    unavailable:
      "Phân Vai đang tạm ngừng trong giây lát, nên có thể chưa có gì được lưu. Những gì bạn nhập vẫn còn đây; hãy gửi lại sau vài giây. Mã: {code}",
    full: "Máy chủ sắp hết chỗ lưu nên chưa có gì được lưu. Những gì bạn nhập vẫn còn đây; hãy gửi lại sau ít phút, hoặc báo cho người quản trị máy chủ.",
    thenAgain: "Nếu bạn không phải {name}, hãy đăng nhập trong thẻ mới rồi gửi lại ở đây.",
    goOnAs: "Tiếp tục với tài khoản {name}",
    signInAsOther: "Đăng nhập bằng tài khoản khác",
    signIn: entryMessages.vi.signIn,
    open: "Mở lại trang",
    otherTitle: "{name} đang đăng nhập trong trình duyệt này",
    otherText: "Trang bạn vừa dùng được mở từ trước đó, nên chưa có gì được lưu.",
    oldTitle: "Trang vừa rồi đã cũ",
    oldText:
      "Trang được mở trước khi Phân Vai có phiên bản mới, nên chưa có gì được lưu. Hãy mở lại trang rồi làm tiếp.",
    seconds: "{n, number} giây",
    minutes: "{n, number} phút",
    replaces: "{name} đang đăng nhập trong trình duyệt này. Khi bạn đăng nhập, {name} sẽ được đăng xuất.",
  },
  en: {
    "other-person":
      "{name} is signed in in this browser now. This page was opened before that, so nothing was saved; what you typed is still here.",
    "stale-page": "This page is out of date, so nothing was saved. Open it again in a new tab and copy what you typed.",
    "signed-out":
      "You are no longer signed in, so nothing was saved. Sign in in a new tab, then send this again; what you typed is still here.",
    failed:
      "Something went wrong on our side, so it may not have been saved. What you typed is still here; send it again in a few minutes. Code: {code}",
    unavailable:
      "Phân Vai is paused for a moment, so it may not have been saved. What you typed is still here; send it again in a few seconds. Code: {code}",
    full: "The server is running out of space, so nothing was saved. What you typed is still here; send it again in a few minutes, or tell whoever runs the server.",
    thenAgain: "If you are not {name}, sign in in a new tab, then send this again.",
    goOnAs: "Continue as {name}",
    signInAsOther: "Sign in with another account",
    signIn: entryMessages.en.signIn,
    open: "Open the page again",
    otherTitle: "{name} is signed in in this browser now",
    otherText: "The page you just used was opened before that, so nothing was saved.",
    oldTitle: "That page was out of date",
    oldText: "It was opened before a new version of Phân Vai, so nothing was saved. Open the page again and continue.",
    seconds: "{n, plural, one {# second} other {# seconds}}",
    minutes: "{n, plural, one {# minute} other {# minutes}}",
    replaces: "{name} is signed in in this browser. When you sign in, {name} is signed out.",
  },
} as const satisfies Messages<string>;
