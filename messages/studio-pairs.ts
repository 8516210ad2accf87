import { questionMessages } from "./studio-question";
import { questionsMessages } from "./studio-questions";
import type { Messages } from "./translator";

/** The page of duties that look alike and belong to different owners. */
export const pairsMessages = {
  vi: {
    title: questionsMessages.vi.pairs,
    lead: "Hai việc trông giống nhau mà thuộc về hai bên. Học viên thấy cả hai cạnh nhau khi chọn nhầm mà rất chắc. Nên có khoảng một cặp cho ba trách nhiệm.",
    back: questionMessages.vi.all,
    proposed: "Có thể ghép",
    proposedNone: "Không còn hai việc nào đủ giống nhau để gợi ý.",
    pair: "Ghép cặp",
    pairOf: "Ghép cặp: {left} và {right}",
    own: "Tự chọn hai việc",
    one: "Việc thứ nhất",
    other: "Việc thứ hai",
    made: "Các cặp đã ghép",
    madeNone: "Chưa có cặp nào.",
    heading: "Cặp {n}",
    stem: "Việc của “{owner}”",
    stemHelp:
      "Viết việc thật ngắn, rồi chọn những chữ quyết định và bấm nút để đánh dấu. Dấu {sign} ở hai bên cho biết chữ nào.",
    mark: "Đánh dấu chữ đang chọn",
    difference: "Khác nhau ở đâu",
    differenceHelp: "Một, hai câu.",
    shown: "Học viên sẽ thấy",
    remove: "Bỏ cặp {n}",
  },
  en: {
    title: questionsMessages.en.pairs,
    lead: "Two duties that look alike and belong to different owners. Learners see them side by side after a mistake that they were sure of. About one pair for three duties is best.",
    back: questionMessages.en.all,
    proposed: "Could be pairs",
    proposedNone: "No two duties are left that are alike enough to propose.",
    pair: "Make a pair",
    pairOf: "Make a pair: {left} and {right}",
    own: "Choose two duties yourself",
    one: "One duty",
    other: "The other duty",
    made: "Pairs",
    madeNone: "There is no pair yet.",
    heading: "Pair {n}",
    stem: "What belongs to “{owner}”",
    stemHelp:
      "Write the duty as shortly as you can, then select the words that decide and press the button to mark them. {sign} on both sides shows which they are.",
    mark: "Mark the selected words",
    difference: "What the difference is",
    differenceHelp: "One or two sentences.",
    shown: "What learners will see",
    remove: "Remove pair {n}",
  },
} as const satisfies Messages<string>;
