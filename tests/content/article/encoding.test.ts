import { expect, test } from "vitest";
import { decode } from "@/content/article/encoding";
import { lettersFault } from "@/content/article/letters";
import { inTcvn3, inVni } from "./old-letters";

const vietnamese =
  "Giám đốc tài chính lập ngân sách. Kế toán trưởng ký chứng từ, kiểm tra sổ sách và những khoản nợ đã quá hạn.";
const english = "The chief accountant keeps the books, and it’s her “own” work that the auditors see.";

/** Windows has no letter with two accents: the second one stands behind it. */
function in1258(text: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1258").decode(new Uint8Array([byte])), byte]),
  );
  const written = [...text.normalize("NFC")].flatMap((letter) => {
    const whole = bytes.get(letter);
    if (whole !== undefined) return [whole];
    const parts = [...letter.normalize("NFD")];
    const tone = parts.find((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part)) ?? "";
    const base = parts
      .filter((part) => part !== tone)
      .join("")
      .normalize("NFC");
    return [base, tone].map((part) => bytes.get(part) ?? 63);
  });
  return new Uint8Array(written);
}

const page = (charset: string, text: string) =>
  `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;

test.each<[string, Uint8Array, string]>([
  ["UTF-8", new TextEncoder().encode(vietnamese), vietnamese],
  ["UTF-8 with accents apart", new TextEncoder().encode(vietnamese.normalize("NFD")), vietnamese],
  ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${vietnamese}`), vietnamese],
  ["UTF-16, as Word saves Unicode text", new Uint8Array(Buffer.from(`\ufeff${vietnamese}`, "utf16le")), vietnamese],
  ["UTF-16 the other way round", new Uint8Array(Buffer.from(`\ufeff${vietnamese}`, "utf16le").swap16()), vietnamese],
  ["Windows' Vietnamese, as a page says", in1258(page("windows-1258", vietnamese)), page("windows-1258", vietnamese)],
  ["Windows' Vietnamese, as Word saves plain text", in1258(vietnamese), vietnamese],
  [
    "Windows' Western, as Word saves plain text",
    new Uint8Array(
      Buffer.from(
        "The chief accountant keeps the books, and it\x92s her \x93own\x94 work that the auditors see.",
        "latin1",
      ),
    ),
    english,
  ],
  [
    "Latin-1, as an XML page says",
    new Uint8Array(Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><html>café</html>', "latin1")),
    '<?xml version="1.0" encoding="iso-8859-1"?><html>café</html>',
  ],
])("%s is read", (_, bytes, text) => {
  expect(decode(bytes)).toEqual({ accepted: true, value: text });
});

test.each<[string, Uint8Array, string]>([
  ["TCVN3 in a plain file", new Uint8Array(Buffer.from(inTcvn3(vietnamese), "latin1")), "old-font"],
  ["VNI in a plain file", new Uint8Array(Buffer.from(inVni(vietnamese), "latin1")), "old-font"],
  ["bytes of no encoding", new Uint8Array([0x43, 0x54, 0x4f, 0xe9, 0x20, 0xff]), "encoding"],
  [
    "an encoding that nobody knows",
    new Uint8Array([...new TextEncoder().encode(page("klingon-1", "a")), 0xff]),
    "encoding",
  ],
  ["half a letter of UTF-16", new Uint8Array([0xff, 0xfe, 0x41]), "encoding"],
  [
    "Chinese in its old encoding",
    new Uint8Array([0xb2, 0xc6, 0xce, 0xf1, 0xd7, 0xdc, 0xbc, 0xe0, 0xb8, 0xba, 0xd4, 0xf0]),
    "encoding",
  ],
  ["a mark and nothing else", new Uint8Array([0xef, 0xbb, 0xbf]), "empty"],
  ["spaces", new TextEncoder().encode(" \n\t\u00a0\n "), "empty"],
])("%s is refused", (_, bytes, code) => {
  expect(decode(bytes)).toEqual({ accepted: false, refusal: { code } });
});

test.each<[string, string, string | undefined]>([
  ["Vietnamese", vietnamese, undefined],
  ["English", english, undefined],
  [
    "Vietnamese with many acronyms",
    "CFO, COO, KPI và ROI của TNHH MTV XNK: CFO ký LC, COO ký PO, HĐQT duyệt KHKD, BKS xem BCTC, TGĐ ký HĐLĐ theo QĐ số 5 của HĐTV, VP gửi CV cho CN HCM.",
    undefined,
  ],
  ["TCVN3", inTcvn3(vietnamese), "old-font"],
  ["VNI", inVni(vietnamese), "old-font"],
  ["letters that a PDF's fonts mix up", vietnamese.replace(/[đáàảếệ]/g, "ӕ").repeat(3), "unreadable-letters"],
  [
    "letters moved along the alphabet",
    english.replace(/[a-z]/g, (letter) => (/[aeiouy]/.test(letter) ? "x" : letter)).repeat(4),
    "unreadable-letters",
  ],
  [
    "signs that stand for nothing",
    `${english} \ufffd\ufffd\ue123`.replace(/e/g, "\ufffd").repeat(4),
    "unreadable-letters",
  ],
])("%s has the right letters or is told apart", (_, text, code) => {
  expect(lettersFault(text)?.code).toBe(code);
});
