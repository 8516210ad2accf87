import type { Messages } from "./translator";

/** An attempt in a list: which questions it asks, how far it is, of which edition. */
export const attemptMessages = {
  vi: {
    full: "cả bài",
    retry: "làm lại câu sai",
    open: "đang làm",
    edition: "Phiên bản {edition}",
    editionOf: "Phiên bản ngày {day}",
    editionNumber: "Phiên bản {number}, ngày {day}",
  },
  en: {
    full: "whole set",
    retry: "missed ones again",
    open: "in progress",
    edition: "Edition {edition}",
    editionOf: "Edition of {day}",
    editionNumber: "Edition {number}, {day}",
  },
} as const satisfies Messages<string>;
