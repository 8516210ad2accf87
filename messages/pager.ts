import type { Messages } from "./translator";

/** The way through a list that is shown a page at a time. */
export const pagerMessages = {
  vi: {
    pages: "Các trang của danh sách",
    pagesOf: "Các trang: {table}",
    previous: "Trang trước",
    next: "Trang kế tiếp",
    page: "Trang {page, number} trên {pages, number}",
  },
  en: {
    pages: "Pages of the list",
    pagesOf: "Pages: {table}",
    previous: "Previous page",
    next: "Next page",
    page: "Page {page, number} of {pages, number}",
  },
} as const satisfies Messages<string>;
