import { invitationsMessages } from "./invitations";
import { peopleListMessages } from "./people-list";
import type { Messages } from "./translator";

/** Who was invited and isn't in the cohort, in the list of its people. */
export const invitedMessages = {
  vi: {
    table: peopleListMessages.vi.invited,
    shown: "{from, number}–{to, number} trong {n, number} người được mời",
    remind: "Gửi lại lời mời",
    remindHelp: "Mỗi người đã chọn nhận một liên kết mới qua email. Liên kết cũ của họ không còn dùng được.",
    "invited-reminded": "Đang gửi lại lời mời cho những người đã chọn.",
    "invited-unchanged": "Không có lời mời nào thay đổi: chúng đã được dùng, đã thu hồi, hoặc email đang được gửi.",
    revoke: "Thu hồi lời mời",
    revokeHelp: "Những người đã chọn không vào nhóm được bằng liên kết đã gửi. Bạn có thể mời lại.",
    revokeNow: "Thu hồi lời mời đã chọn",
    "invited-revoked": "Đã thu hồi lời mời của những người đã chọn.",
    toLink: invitationsMessages.vi.link,
    toLinkOf: "Liên kết của {name}",
  },
  en: {
    table: peopleListMessages.en.invited,
    shown: "{from, number}–{to, number} of {n, plural, one {# person invited} other {# people invited}}",
    remind: "Invite again by e-mail",
    remindHelp: "Each of those picked gets a new link by e-mail. The link that they had is dead.",
    "invited-reminded": "The invitations are on their way again to those picked.",
    "invited-unchanged": "No invitation changed: they were used or revoked, or an e-mail is on its way.",
    revoke: "Revoke the invitations",
    revokeHelp: "Those picked can't come in by the link that they have. You can invite them again.",
    revokeNow: "Revoke those picked",
    "invited-revoked": "The invitations of those picked were revoked.",
    toLink: invitationsMessages.en.link,
    toLinkOf: "The link of {name}",
  },
} as const satisfies Messages<string>;
