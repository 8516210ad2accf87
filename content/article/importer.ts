import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Block } from "./block";
import type { Draft } from "./draft";
import { mentionsOf } from "./duties";
import { readHtml } from "./html";
import { joinMentions } from "./join";
import { languageOf } from "./language";
import { readMarkdown } from "./markdown";
import { removeNoise } from "./noise";
import { whole } from "./pattern";
import type { Roles } from "./roles";
import { sectionsOf, toDraftSection } from "./sections";
import { decode, formatOf, unfit } from "./source";
import { readText } from "./text";

export type Article = { file: string; sha256: string; bytes: Uint8Array };

const mostDuties = 1000;

/** Turns an article on two roles into a draft for a person to review. The same bytes give the same draft. */
export function importArticle(article: Article, course: string, roles: Roles): Outcome<Draft, string> {
  const decoded = decode(article.bytes);
  if (!decoded.accepted) return decoded;
  const format = formatOf(article.file, decoded.value);
  const fault = unfit(decoded.value, format);
  if (fault) return refuse(fault);
  const blocks = readers[format](decoded.value);
  const text = blocks
    .filter(({ noise }) => !noise)
    .map((block) => block.text)
    .join("\n");
  const language = languageOf(text);
  if (text === "")
    return refuse(
      "There is no text in this article. Check that you saved the page's text, not only its pictures or scripts.",
    );
  if (!language)
    return refuse("The article is neither in Vietnamese (with its accents) nor in English. Bring one of these.");
  const { kept, removed } = removeNoise(blocks, language);
  const sections = sectionsOf(kept, language);
  const paragraphs = sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
  if (paragraphs < 2)
    return refuse(
      "The article has only one paragraph. Bring the whole text, with an empty line between its paragraphs.",
    );
  const missing = roles.filter(({ names }) => !names.some((name) => mentioned(name, kept)));
  if (missing.length > 0)
    return refuse(
      `The article never names ${missing.map(({ names }) => names[0]).join(" or ")}. It must speak of both roles: say what it calls them, --roles "CDO=Giám đốc dữ liệu|Chief Data Officer, CIO=Giám đốc thông tin".`,
    );
  const mentions = mentionsOf(sections, roles, language);
  if (mentions.length === 0)
    return refuse(
      "No duty of either role was found. Bring an article that says what each role does or is responsible for.",
    );
  if (mentions.length > mostDuties)
    return refuse(
      `More than ${mostDuties} duties were found. Split the article and import its parts as courses of their own.`,
    );
  return accept({
    draft: true,
    course,
    language,
    roles,
    source: { file: article.file, sha256: article.sha256 },
    sections: sections.map(toDraftSection),
    duties: joinMentions(mentions, roles, language),
    removed,
  });
}

const readers: Record<ReturnType<typeof formatOf>, (raw: string) => Block[]> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
};

function mentioned(name: string, blocks: Block[]): boolean {
  const pattern = whole(name.toLowerCase().replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return blocks.some(({ text }) => pattern.test(text.toLowerCase()));
}
