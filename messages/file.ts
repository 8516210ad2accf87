import { headingMessages } from "./heading";
import { placeMessages } from "./place-names";
import { selectionMessages } from "./selection";
import type { Messages } from "./translator";

/** What a file to take along says of itself, and of its columns. */
export const fileMessages = {
  vi: {
    cohort: "Nhóm học viên",
    course: placeMessages.vi.course,
    edition: headingMessages.vi.edition,
    ...selectionMessages.vi,
    takenAt: "Tải lúc (giờ Việt Nam)",
    asOf: "Số liệu tính đến (giờ Việt Nam)",
    title: "Kết quả của nhóm {cohort}",
    dictionary: "Từ điển",
    sheet: "Trang tính",
    column: "Cột",
    means: "Ý nghĩa",
    unit: "Đơn vị",
    source: "Nguồn của công thức",
    text: "chữ",
    prose: "đoạn chữ",
    count: "số nguyên",
    share: "phần của 1, hiện theo phần trăm",
    index: "số từ −1 đến 1",
    seconds: "giây",
    moment: "ngày và giờ Việt Nam",
  },
  en: {
    cohort: "Cohort",
    course: placeMessages.en.course,
    edition: headingMessages.en.edition,
    ...selectionMessages.en,
    takenAt: "Downloaded (Vietnam time)",
    asOf: "Figures as of (Vietnam time)",
    title: "Results of the cohort {cohort}",
    dictionary: "Dictionary",
    sheet: "Sheet",
    column: "Column",
    means: "Meaning",
    unit: "Unit",
    source: "Where the formula comes from",
    text: "text",
    prose: "running text",
    count: "whole number",
    share: "part of 1, shown as per cent",
    index: "number from -1 to 1",
    seconds: "seconds",
    moment: "day and time in Vietnam",
  },
} as const satisfies Messages<string>;
