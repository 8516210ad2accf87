import type { Messages } from "./translator";

/** What Markdown has and lessons don't, as a sentence on a mistake names it. */
export const markdownMessages = {
  vi: {
    html: "mã HTML",
    reference: "liên kết viết tắt",
    definition: "dòng khai báo liên kết",
    list: "danh sách",
    quotation: "khối trích dẫn",
    codeBlock: "khối mã",
    code: "chữ dạng mã",
    rule: "đường kẻ ngang",
    lineBreak: "dấu ngắt dòng giữa câu",
    other: "cách viết này",
  },
  en: {
    html: "HTML",
    reference: "A link by reference",
    definition: "A link definition",
    list: "A list",
    quotation: "A quotation block",
    codeBlock: "A code block",
    code: "Code",
    rule: "A horizontal rule",
    lineBreak: "A forced line break",
    other: "This form",
  },
} as const satisfies Messages<string>;
