import type { MasteryState } from "@/domain/mastery";
import type { Messages } from "./translator";

export const masteryMessages = {
  vi: {
    "not-started": "Chưa học",
    learning: "Đang học",
    learned: "Đã học",
    solid: "Vững",
    due: "Cần ôn",
    ruleTitle: "“Vững” nghĩa là gì?",
    rule: "“Vững”: trả lời đúng ổn định, vào ít nhất hai ngày khác nhau, kể cả câu chưa từng gặp.",
    dueRule: "“Cần ôn”: đã từng nắm được, nay đến lúc hỏi lại. Những gì đã đạt không bị trừ đi.",
    lessonRule:
      "Một bài là “Vững” khi mọi trách nhiệm trong bài đều vững, và là “Cần ôn” khi có trách nhiệm đến lúc hỏi lại.",
  },
  en: {
    "not-started": "Not started",
    learning: "Learning",
    learned: "Learned",
    solid: "Solid",
    due: "Due for review",
    ruleTitle: "What does “solid” mean?",
    rule: "“Solid”: steadily right, on at least two days, including a question you had not seen.",
    dueRule: "“Due for review”: known once, and now it is time to be asked again. Nothing reached is taken back.",
    lessonRule: "A lesson is “solid” when all its responsibilities are, and “due for review” when one of them is.",
  },
} as const satisfies Messages<MasteryState | "ruleTitle" | "rule" | "dueRule" | "lessonRule">;
