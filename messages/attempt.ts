import type { Messages } from "./translator";

/** An attempt in a list: which questions it asks, how far it is, of which edition. */
export const attemptMessages = {
  vi: {
    full: "cả bài",
    retry: "làm lại câu sai",
    open: "đang làm",
    edition: "Phiên bản {edition}",
  },
  en: {
    full: "whole set",
    retry: "missed ones again",
    open: "in progress",
    edition: "Edition {edition}",
  },
} as const satisfies Messages<string>;
