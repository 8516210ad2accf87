import { entryMessages } from "./entry";
import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

export const inviteMessages = {
  vi: {
    title: "Lời mời",
    toCohort: "Bạn được mời vào nhóm “{cohort}”.",
    firstManager: "Tạo tài khoản quản lý đầu tiên.",
    toStudio: "Bạn được mời soạn khóa học.",
    asAuthor:
      "Bạn sẽ đưa được bài viết vào, duyệt và xuất bản khóa học. Bạn không thấy nhóm nào và không thấy kết quả học của ai.",
    asManager: "Bạn sẽ là quản lý của nhóm và xem được kết quả của học viên.",
    asLearner: "Quản lý của nhóm sẽ xem được tên và kết quả học của bạn.",
    signedInAs: "Bạn đang đăng nhập bằng {email}.",
    join: "Tham gia với tài khoản này",
    haveAccount: "Đã có tài khoản? Đăng nhập rồi mở lại liên kết này.",
    signIn: entryMessages.vi.signIn,
    submit: entryMessages.vi.signUp,
    closed: "Liên kết mời không còn dùng được",
    closedHelp:
      "Liên kết đã được dùng hoặc đã hết chỗ, đã hết hạn, đã bị thu hồi hoặc chưa được sao chép đủ. Hãy xin người mời bạn một liên kết mới.",
    hasLeft: "Bạn đã rời nhóm này, nên không vào lại được bằng liên kết chung. Hãy xin quản lý một lời mời riêng.",
    usedByYou: "Nếu chính bạn đã dùng liên kết này, bạn đã có tài khoản: hãy đăng nhập.",
    home: placeMessages.vi.toHome,
  },
  en: {
    title: "Invitation",
    toCohort: "You are invited to the cohort “{cohort}”.",
    firstManager: "Create the first manager's account.",
    toStudio: "You are invited to make courses.",
    asAuthor: "You will bring articles, review them and publish courses. You will see no cohort and nobody's results.",
    asManager: "You will manage the cohort and see its learners' results.",
    asLearner: "The cohort's managers will see your name and your results.",
    signedInAs: "You are signed in as {email}.",
    join: "Join with this account",
    haveAccount: "Have an account already? Sign in, then open this link again.",
    signIn: entryMessages.en.signIn,
    submit: entryMessages.en.signUp,
    closed: "This invitation can't be used any more",
    closedHelp:
      "It has been used or is full, has expired, was revoked, or wasn't copied completely. Ask whoever invited you for a new one.",
    hasLeft:
      "You have left this cohort, so its common link lets you in no more. Ask a manager for an invitation of your own.",
    usedByYou: "If it was you who used it, you have an account: sign in.",
    home: placeMessages.en.toHome,
  },
} as const satisfies Messages<string>;
