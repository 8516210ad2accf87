import type { Messages } from "./translator";

export const inviteMessages = {
  vi: {
    title: "Lời mời",
    toCohort: "Bạn được mời vào nhóm “{cohort}”.",
    firstManager: "Tạo tài khoản quản lý đầu tiên.",
    asManager: "Bạn sẽ là quản lý của nhóm và xem được kết quả của học viên.",
    asLearner: "Quản lý của nhóm sẽ xem được tên và kết quả học của bạn.",
    signedInAs: "Bạn đang đăng nhập bằng {email}.",
    join: "Tham gia với tài khoản này",
    haveAccount: "Đã có tài khoản? Đăng nhập rồi mở lại liên kết này.",
    signIn: "Đăng nhập",
    submit: "Tạo tài khoản",
    closed: "Liên kết này không còn dùng được.",
    closedHelp: "Nó đã được dùng, đã quá 72 giờ, hoặc chưa được chép đủ. Hãy xin người mời bạn một liên kết mới.",
    home: "Về trang đầu",
  },
  en: {
    title: "Invitation",
    toCohort: "You are invited to the cohort “{cohort}”.",
    firstManager: "Create the first manager's account.",
    asManager: "You will manage the cohort and see its learners' results.",
    asLearner: "The cohort's managers will see your name and your results.",
    signedInAs: "You are signed in as {email}.",
    join: "Join with this account",
    haveAccount: "Have an account already? Sign in, then open this link again.",
    signIn: "Sign in",
    submit: "Create account",
    closed: "This link can't be used any more.",
    closedHelp: "It has been used, is older than 72 hours, or wasn't copied completely. Ask whoever invited you for a new one.",
    home: "To the front page",
  },
} satisfies Messages<string>;
