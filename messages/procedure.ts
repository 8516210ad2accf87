import type { Messages } from "./translator";

export const procedureMessages = {
  vi: {
    title: "Hỏi gì để phân vai?",
    yes: "Có: {owner}",
    otherwise: "Không câu nào “có”: {owner}",
  },
  en: {
    title: "What to ask to tell whose it is",
    yes: "Yes: {owner}",
    otherwise: "No yes at all: {owner}",
  },
} as const satisfies Messages<string>;
