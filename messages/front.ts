import type { Messages } from "./translator";

/** What the front server answers by itself, before a page could: on paper that needs nothing else. Plain Node reads this file. */
export const frontMessages = {
  vi: {
    unreadable: "Địa chỉ này không đọc được.",
    unreadableHelp: "Có thể liên kết đã bị cắt hoặc gõ sai. Hãy mở lại từ trang đầu.",
    foreign: "Yêu cầu này không đến từ trang của chúng tôi.",
    foreignHelp: "Vì vậy chưa có gì được lưu. Hãy mở Phân Vai ở đúng địa chỉ rồi làm lại tại đó.",
    method: "Yêu cầu này không thực hiện được.",
    methodHelp: "Phân Vai không dùng cách gửi này.",
    slow: "Yêu cầu chưa đến đủ.",
    slowHelp: "Đường truyền quá chậm hoặc đã ngắt, nên chưa có gì được lưu. Hãy quay lại và gửi lần nữa.",
    "too-large": "Nội dung gửi quá dài.",
    "too-largeHelp":
      "Chưa có gì được lưu. Hãy quay lại trang trước, nơi những gì bạn gõ vẫn còn, rút ngắn rồi gửi lần nữa.",
    "too-long": "Địa chỉ này quá dài.",
    "too-longHelp": "Hãy mở lại từ trang đầu.",
    busy: "Hiện có quá nhiều người cùng dùng.",
    busyHelp: "Trang tự mở lại sau {n} giây.",
    busySentHelp:
      "Chưa có gì được lưu. Hãy quay lại trang trước, nơi những gì bạn gõ vẫn còn, rồi gửi lại sau {n} giây.",
    unavailable: "Phân Vai đang tạm ngừng trong giây lát.",
    unavailableHelp: "Trang tự mở lại sau {n} giây. Những gì đã lưu vẫn còn.",
    unavailableSentHelp:
      "Có thể chưa có gì được lưu. Hãy tải lại trang này sau ít giây: trình duyệt sẽ gửi lại những gì bạn đã gõ.",
    malformed: "Nội dung gửi không đọc được.",
    malformedHelp: "Chưa có gì được lưu. Hãy quay lại trang trước, mở lại trang đó rồi gửi lần nữa.",
    stale: "Trang bạn vừa gửi đã cũ.",
    staleHelp:
      "Trang được mở trước khi Phân Vai có phiên bản mới, nên chưa có gì được lưu. Hãy quay lại, nơi những gì bạn gõ vẫn còn, chép ra rồi mở lại trang.",
    failed: "Có lỗi phía máy chủ.",
    failedHelp: "Những gì đã lưu vẫn còn. Thử lại sau ít phút; nếu còn lỗi, hãy gửi mã dưới đây cho quản lý.",
    code: "Mã của yêu cầu: {code}",
    home: "Mở trang đầu",
    retry: "Mở lại ngay",
  },
  en: {
    unreadable: "This address can't be read.",
    unreadableHelp: "The link may have been cut or mistyped. Start again from the first page.",
    foreign: "This request didn't come from a page of ours.",
    foreignHelp: "So nothing was saved. Open Phân Vai at its own address and do it again there.",
    method: "This request can't be carried out.",
    methodHelp: "Phân Vai doesn't take requests of this kind.",
    slow: "The request didn't arrive in full.",
    slowHelp: "The connection was too slow or broke off, so nothing was saved. Go back and send it again.",
    "too-large": "What was sent is too long.",
    "too-largeHelp":
      "Nothing was saved. Go back to the page before, where what you typed is still there, shorten it and send it again.",
    "too-long": "This address is too long.",
    "too-longHelp": "Start again from the first page.",
    busy: "Too many people are here right now.",
    busyHelp: "This page opens by itself in {n} seconds.",
    busySentHelp:
      "Nothing was saved. Go back to the page before, where what you typed is still there, and send it again in {n} seconds.",
    unavailable: "Phân Vai is paused for a moment.",
    unavailableHelp: "This page opens by itself in {n} seconds. What was saved is safe.",
    unavailableSentHelp:
      "It may not have been saved. Reload this page in a few seconds: your browser then sends again what you typed.",
    malformed: "What was sent can't be read.",
    malformedHelp: "Nothing was saved. Go back, open the page again and send it once more.",
    stale: "The page you sent was out of date.",
    staleHelp:
      "It was opened before a new version of Phân Vai, so nothing was saved. Go back, where what you typed is still there, copy it and open the page again.",
    failed: "Something went wrong on the server.",
    failedHelp:
      "What was saved is safe. Try again in a few minutes; if it happens again, give the code below to your manager.",
    code: "Request code: {code}",
    home: "Open the first page",
    retry: "Open it now",
  },
} as const satisfies Messages<string>;
