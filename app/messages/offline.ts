import type { Messages } from "./translator";

export const offlineMessages = {
  vi: {
    unreached: "Mất mạng. {n} câu trả lời đang chờ gửi, bạn cứ làm tiếp.",
    unsaved: "Máy chủ chưa nhận được. {n} câu trả lời đang chờ gửi, bạn cứ làm tiếp.",
    "signed-out": "{n} câu trả lời đang chờ gửi. Đăng nhập lại để gửi.",
    sent: "Đã gửi đủ {n} câu trả lời.",
    dropped: "{n} câu trả lời không gửi được, vì bài đã đi tiếp ở nơi khác.",
    unsent: "{n} câu trả lời chưa gửi sẽ mất nếu bạn đăng xuất bây giờ.",
    leaveAnyway: "Vẫn đăng xuất",
    stay: "Ở lại",
  },
  en: {
    unreached: "No network. Responses waiting to be sent: {n}. Carry on.",
    unsaved: "The server has not taken them yet. Responses waiting to be sent: {n}. Carry on.",
    "signed-out": "Responses waiting to be sent: {n}. Sign in again to send them.",
    sent: "All waiting responses are sent: {n}.",
    dropped: "Responses that could not be sent, because the set went on elsewhere: {n}.",
    unsent: "Responses not sent yet that will be lost if you sign out now: {n}.",
    leaveAnyway: "Sign out anyway",
    stay: "Stay",
  },
} satisfies Messages<string>;

export type OfflineWords = Record<keyof typeof offlineMessages.vi, string>;
