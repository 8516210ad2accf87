import { fileMessages } from "./file";
import { fileDutyMessages } from "./file-duties";
import { fileSummaryMessages } from "./file-summary";
import { finalSettingsMessages } from "./final-settings";
import { headingMessages } from "./heading";
import { overviewMessages } from "./overview";
import type { Messages } from "./translator";

/** A cohort's results on a few pages of paper, for whoever asked for the course. */
export const reportPaperMessages = {
  vi: {
    ...overviewMessages.vi,
    reportTitle: fileMessages.vi.title,
    figures: "Các số liệu chính",
    figure: fileSummaryMessages.vi.figure,
    value: fileSummaryMessages.vi.value,
    range: finalSettingsMessages.vi.band,
    restsOn: fileSummaryMessages.vi.n,
    weakest: "Những trách nhiệm yếu nhất",
    weakestNone: "Chưa có trách nhiệm nào được trả lời từ {fewest} lần trở lên, nên chưa xếp được.",
    duty: headingMessages.vi.duty,
    owner: fileDutyMessages.vi.owner,
    shareRight: fileDutyMessages.vi.share,
    mixed: "Nhầm vai nào với vai nào",
    mixedLine: "Đáp án là {key} mà chọn {choice}: {n, number} trong {of, number} lần ({share}).",
    mixedNone: "Chưa có câu trả lời sai nào để nói.",
    trust: "Tin các con số đến đâu",
    reliable:
      "Độ tin cậy của bài cuối khóa là {value} (tối đa 1), tính trên {n, number} bài của cả khóa học. Một điểm thường lệch khoảng {points} câu so với mức thật.",
    unreliable: "Chưa đủ bài cuối khóa để nói bài kiểm tra đo tốt đến đâu: cần ít nhất {fewest, number}.",
    wide: "Khoảng 95% bên cạnh một tỷ lệ cho biết con số thật có thể nằm ở đâu: càng ít câu trả lời thì khoảng càng rộng.",
    doubted: "Câu hỏi cần xem lại",
    doubtedLine: "{item} ({remark}, đúng {share}, n = {n, number})",
    doubtedNone: "Không có câu hỏi nào đáng nghi, trong những câu đã có đủ câu trả lời.",
    late: "{n, plural, =0 {Không có học viên nào quá hạn.} other {# học viên đã quá hạn mà chưa luyện hết các bài.}}",
    nobody: "Nhóm chưa có học viên nào.",
    noWeeks: "Chưa có tuần nào để vẽ.",
    page: "{name} – trang {page}/{of}",
  },
  en: {
    ...overviewMessages.en,
    reportTitle: fileMessages.en.title,
    figures: "Key figures",
    figure: fileSummaryMessages.en.figure,
    value: fileSummaryMessages.en.value,
    range: finalSettingsMessages.en.band,
    restsOn: fileSummaryMessages.en.n,
    weakest: "Weakest responsibilities",
    weakestNone: "No responsibility has {fewest} responses yet, so none can be ranked.",
    duty: headingMessages.en.duty,
    owner: fileDutyMessages.en.owner,
    shareRight: fileDutyMessages.en.share,
    mixed: "What is mixed up with what",
    mixedLine: "{key} is right and {choice} was chosen: {n, number} of {of, number} times ({share}).",
    mixedNone: "There is no wrong response to tell of.",
    trust: "How far to trust the figures",
    reliable:
      "The reliability of the final is {value} (1 at most), from {n, number} finals of the whole course. A score usually misses the true one by about {points} questions.",
    unreliable: "Too few finals to say how well the test measures: it takes {fewest, number}.",
    wide: "The 95% range beside a share says where the true one may lie: the fewer the responses, the wider it is.",
    doubted: "Questions to look at again",
    doubtedLine: "{item} ({remark}, {share} right, n = {n, number})",
    doubtedNone: "No question is suspect, of those with enough responses.",
    late: "{n, plural, =0 {Nobody is overdue.} one {# learner is overdue, with lessons left to practise.} other {# learners are overdue, with lessons left to practise.}}",
    nobody: "The cohort has no learners yet.",
    noWeeks: "There is no week to draw yet.",
    page: "{name} – page {page}/{of}",
  },
} as const satisfies Messages<string>;
