import type { Locale } from "@/domain/course";
import type { Block } from "./block";
import type { NoiseReason, Removed } from "./proposal";

/** Parts the article from what a web page leaves round it. Every line taken out keeps its reason, so that a person can check. */
export function removeNoise(blocks: Block[], language: Locale): { kept: Block[]; removed: Removed[] } {
  const seen = new Set<string>();
  const titleWords = new Set(
    blocks.filter(({ kind }) => kind === "heading").flatMap(({ text }) => wordsOf(unaccented(text))),
  );
  const kept: Block[] = [];
  const removed: Removed[] = [];
  let isUnderLinks = false;
  for (const block of blocks) {
    const reason: NoiseReason | undefined =
      block.noise ??
      slug(block, titleWords, language) ??
      caption(block) ??
      boilerplate(block) ??
      links(block) ??
      (isAmongLinks(block, isUnderLinks) ? "links" : undefined) ??
      (isRepeated(block, kept, seen) ? "repeated" : undefined);
    isUnderLinks = reason === "links" && (isUnderLinks || block.text.endsWith(":"));
    if (reason) removed.push({ text: shortened(block.text), reason });
    else {
      kept.push(block);
      if (block.kind === "paragraph") seen.add(plain(block.text));
    }
  }
  for (const [index, block] of kept.entries())
    if (isEmptyHeading(kept, index)) removed.push({ text: block.text, reason: "empty-heading" });
  return { kept: kept.filter((_, index) => !isEmptyHeading(kept, index)), removed };
}

/** A heading is said again under another, and a point under both roles; only a paragraph, or a heading at once said again, is a copy. */
function isRepeated(block: Block, kept: Block[], seen: Set<string>): boolean {
  if (block.kind === "paragraph") return seen.has(plain(block.text)) && !block.text.endsWith(":");
  const before = kept.at(-1);
  return block.kind === "heading" && before?.kind === "heading" && plain(before.text) === plain(block.text);
}

/** A page's address made into a line: the title with its accented letters fallen out, or joined by hyphens. */
function slug({ text }: Block, titleWords: Set<string>, language: Locale): NoiseReason | undefined {
  if (/^[a-z0-9]+(?:[-_][a-z0-9]+)+(?:\.\w{2,4})?$/.test(text)) return "slug";
  if (!/^[a-z0-9 ]+$/.test(text) || text.length > 120) return undefined;
  if (language === "vi") return "slug";
  return wordsOf(text).every((word) => titleWords.has(word)) ? "slug" : undefined;
}

/** In plain text a caption or a line of links looks like a heading, so their words decide and not their kind. */
const caption = ({ text }: Block): NoiseReason | undefined =>
  text.length <= 200 &&
  /^(?:(?:hình|ảnh|figure|fig\.|photo|image|picture)\s*(?:minh h[oọ][aạ]\s*)?(?:\d+\s*)?[.:–-]|ảnh minh họa|(?:nguồn|nguồn ảnh|source|credit)\s*:)/i.test(
    text,
  )
    ? "caption"
    : undefined;

const boilerplate = ({ text }: Block): NoiseReason | undefined =>
  text.length <= 200 &&
  /^(?:©|copyright|bản quyền ©|all rights reserved|giữ mọi quyền|by [A-Z][^.]*\d{4}$|(?:đăng|cập nhật|posted|published|updated)\s*(?:ngày|lúc|on|:)|tác giả\s*:|author\s*:|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|subscribe|sign up for|đăng ký nhận|we use cookies)/i.test(
    text,
  )
    ? "boilerplate"
    : undefined;

function links({ kind, text, linked }: Block): NoiseReason | undefined {
  if (/^https?:\/\/\S+$/.test(text)) return "links";
  if (
    text.length <= 200 &&
    /^[>»→*\s-]*(?:xem thêm|đọc thêm|tham khảo(?: thêm)?|tìm hiểu thêm|có thể bạn quan tâm|bài (?:viết )?liên quan|chia sẻ|see also|read more|read also|also read|learn more|related(?: articles| posts)?|further reading|share this)\s*:/iu.test(
      text,
    )
  )
    return "links";
  return kind !== "heading" && text !== "" && linked >= text.length * 0.7 ? "links" : undefined;
}

/** "Xem thêm:" on a line of its own is followed by titles, which end in no full stop. */
const isAmongLinks = ({ kind, text }: Block, isUnderLinks: boolean) =>
  isUnderLinks && kind === "point" && text.length <= 120 && !/[.;:]$/.test(text);

/** Nothing stands under it, not even a smaller heading: what it announced was noise. */
function isEmptyHeading(blocks: Block[], index: number): boolean {
  const level = blocks[index]?.level ?? 0;
  if (level === 0) return false;
  let next = index + 1;
  while ((blocks[next]?.level ?? 0) > level) next += 1;
  return blocks[next]?.kind === "heading" || next >= blocks.length;
}

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

const unaccented = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

const plain = (text: string) => text.toLowerCase().replace(/[\s.,:;!?…]+$/u, "");

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 199).trimEnd()}…` : text);
