import { finalSettingsMessages } from "./final-settings";
import type { Messages } from "./translator";

/** How well a course's final measures. */
export const reliabilityMessages = {
  vi: {
    title: "Bài kiểm tra cuối khóa đo chắc đến đâu",
    coefficient: "Hệ số tin cậy (KR-21)",
    error: "Sai số chuẩn của phép đo",
    points: "{n} điểm",
    half: finalSettingsMessages.vi.band,
    aside: "±{n} điểm",
    means:
      "Nếu làm lại với câu khác, cùng một người thường lệch không quá {n} điểm: hai người có khoảng còn trùng nhau thì chưa thể xếp ai hơn ai.",
    of: "Tính trên bài đầu tiên của {n, number} người trong cả khóa học, không riêng nhóm này.",
    small: "Chưa đủ dữ liệu: cần bài kiểm tra của ít nhất {n, number} người trong cả khóa học.",
    chance: "Điểm của mọi người khác nhau không hơn may rủi, nên bài kiểm tra chưa cho biết ai hơn ai.",
  },
  en: {
    title: "How well the final measures",
    coefficient: "Reliability (KR-21)",
    error: "Standard error of measurement",
    points: "{n} points",
    half: finalSettingsMessages.en.band,
    aside: "±{n} points",
    means:
      "With other questions the same person's score usually moves by {n} points at most: while two people's ranges overlap, neither can be ranked above the other.",
    of: "From the first finals of {n, plural, one {# person} other {# people}} in the whole course, not in this cohort alone.",
    small: "Not enough data: it takes the finals of {n, number} people in the whole course.",
    chance: "Scores differ no more than by chance, so the final doesn't tell yet who knows more.",
  },
} as const satisfies Messages<string>;
