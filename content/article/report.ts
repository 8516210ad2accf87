import type { Locale } from "@/domain/course";
import type { Proposal, ProposedDuty, ProposedPassage } from "./proposal";

/** What a person reads to check the draft: the least certain duties first, each with the words it was read from. */
export function reportOf(draft: Proposal): string {
  const say = words[draft.language];
  const duties = [...draft.duties].sort((a, b) => a.confidence - b.confidence);
  const lines = [
    `# ${say.title}: ${draft.course}`,
    "",
    say.notice,
    "",
    `- ${say.source}: ${code(draft.source.file)} (SHA-256 ${code(draft.source.sha256)})`,
    `- ${say.roles}: ${draft.roles.map(({ id, names }) => `${code(id)} (${names.map(plain).join(", ")})`).join("; ")}`,
    `- ${say.counts(draft)}`,
    "",
    `## ${say.duties}`,
    ...duties.flatMap((duty) => dutyLines(draft, duty)),
    "",
    `## ${say.removed}`,
    "",
    ...(draft.removed.length === 0
      ? [say.nothing]
      : draft.removed.map(({ text, reason }) => `- ${say.reasons[reason]}: ${plain(text)}`)),
    "",
  ];
  return lines.join("\n");
}

function dutyLines(draft: Proposal, duty: ProposedDuty): string[] {
  const say = words[draft.language];
  const owner =
    duty.owner === "both" ? say.both : (draft.roles.find(({ id }) => id === duty.owner)?.names[0] ?? duty.owner);
  return [
    "",
    `### ${plain(duty.text)}`,
    "",
    `- ${say.owner}: **${plain(owner)}** · ${say.confidence} ${duty.confidence.toFixed(2)} · ${say.why[duty.why]}${duty.confidence < 0.7 ? ` · **${say.check}**` : ""}`,
    ...duty.passages.map(
      (passage) => `- ${placeOf(draft, passage)} (${plain(passage.owner)}): ${plain(sentenceOf(draft, passage))}`,
    ),
    `- [ ] ${say.reviewed}`,
  ];
}

function placeOf(draft: Proposal, { section, paragraph, sentence }: ProposedPassage): string {
  const title = draft.sections.find(({ id }) => id === section)?.title ?? section;
  return `${plain(title)}, ${code(`${paragraph}.${sentence}`)}`;
}

const sentenceOf = (draft: Proposal, { paragraph, sentence }: ProposedPassage) =>
  draft.sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraph)?.sentences[sentence - 1] ??
  "";

/** The article's own characters must not become links, pictures or HTML in the report. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#|!&]/g, "\\$&");

const code = (text: string) => `\`${text.replace(/`/g, "'")}\``;

const words: Record<
  Locale,
  {
    title: string;
    notice: string;
    source: string;
    roles: string;
    duties: string;
    removed: string;
    nothing: string;
    both: string;
    owner: string;
    confidence: string;
    check: string;
    reviewed: string;
    counts: (draft: Proposal) => string;
    why: Record<ProposedDuty["why"], string>;
    reasons: Record<Proposal["removed"][number]["reason"], string>;
  }
> = {
  vi: {
    title: "Bản nháp khóa học",
    notice:
      "Bản nháp do máy đọc bài viết mà lập, chưa có ai duyệt. Học viên không thấy bản này. Hãy xem từng trách nhiệm dưới đây, chỗ kém chắc chắn đứng trước.",
    source: "Bài viết",
    roles: "Hai vai trò",
    duties: "Trách nhiệm cần duyệt",
    removed: "Những dòng đã bỏ",
    nothing: "Không bỏ dòng nào.",
    both: "Cả hai",
    owner: "Thuộc về",
    confidence: "độ tin cậy",
    check: "cần xem kỹ",
    reviewed: "Đã duyệt",
    counts: ({ sections, duties, removed }) =>
      `${sections.length} mục, ${duties.length} trách nhiệm, ${removed.length} dòng bị bỏ`,
    why: {
      subject: "câu nêu rõ vai trò",
      "carry-over": "vai trò lấy từ câu trước, từ tiêu đề hoặc từ đại từ",
      both: "có câu nêu cả hai vai trò",
      joined: "mỗi nơi giao cho một vai trò, nên gộp thành cả hai",
    },
    reasons: {
      slug: "địa chỉ trang lẫn vào bài",
      repeated: "dòng lặp lại",
      caption: "chú thích ảnh",
      links: "danh sách liên kết",
      navigation: "phần điều hướng của trang",
      script: "mã của trang",
      outside: "nằm ngoài bài viết",
      boilerplate: "dòng khuôn mẫu của trang",
      note: "chú thích cuối trang",
      "empty-heading": "tiêu đề không có nội dung",
    },
  },
  en: {
    title: "Course draft",
    notice:
      "Read out of the article by machine; nobody has reviewed it, and no learner sees it. Check each duty below; the least certain come first.",
    source: "Article",
    roles: "The two roles",
    duties: "Duties to review",
    removed: "Lines left out",
    nothing: "No line was left out.",
    both: "Both",
    owner: "Owner",
    confidence: "confidence",
    check: "look closely",
    reviewed: "Reviewed",
    counts: ({ sections, duties, removed }) =>
      `Counted: sections ${sections.length}, duties ${duties.length}, lines left out ${removed.length}`,
    why: {
      subject: "the sentence names the role",
      "carry-over": "the role comes from a sentence before, a heading or a pronoun",
      both: "a sentence names both roles",
      joined: "one place names one role, another the other, so they are joined",
    },
    reasons: {
      slug: "page address among the text",
      repeated: "repeated line",
      caption: "picture caption",
      links: "list of links",
      navigation: "the page's navigation",
      script: "the page's code",
      outside: "outside the article",
      boilerplate: "the page's boilerplate",
      note: "footnote",
      "empty-heading": "heading without text",
    },
  },
};
