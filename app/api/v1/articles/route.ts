import { answeringRoute } from "@/app/_door/answering-route";
import { fileIn, seeOther, sentFile, textIn } from "@/app/_door/upload-gate";
import { mostBytes } from "@/content/article/limits";
import { Locale } from "@/domain/course";
import { canAuthor } from "@/domain/policy";
import { cleanLine } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { bringArticle } from "@/school/bring-article";
import { isCourseZip, makeDraftOfZip } from "@/school/new-draft";

/** Takes an article that was pasted or picked as a file, or a course as files, and leads to what can be read in it. What was pasted is kept in any case. */
export const POST = answeringRoute(async (request: Request): Promise<Response> => {
  const locale = Locale.catch("vi").parse(new URL(request.url).searchParams.get("locale"));
  const back = href(locale, "/author/new");
  const sent = await sentFile(request, { locale, back, mostBytes, may: canAuthor });
  if (!sent.accepted) return seeOther(sent.refusal);
  const { form, isCut, asker } = sent.value;
  const text = textIn(form, "text", mostBytes);
  const title = cleanLine(textIn(form, "title", mostBytes)).slice(0, 120);
  const file = fileIn(form);
  const isTooBig = isCut || (file !== null && file.size > mostBytes);
  const isPasted = text.trim() !== "";
  if (!isPasted && isTooBig) return seeOther(saying(back, "too-big"));
  if (!isPasted && !file) return seeOther(saying(back, "nothing-brought"));

  const brought =
    isPasted || !file
      ? { file: `${title || "article"}${isMarkdown(text) ? ".md" : ".txt"}`, bytes: new TextEncoder().encode(text) }
      : { file: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) };
  const isCourse = !isPasted && !isTooBig && isCourseZip(brought.file);
  const made = isCourse ? await makeDraftOfZip(asker.id, { name: brought.file, bytes: brought.bytes }) : null;
  if (made?.accepted) return seeOther(href(locale, places.author(made.value)));
  const id = await bringArticle(asker.id, brought);
  const pasted = `${back}?article=${id}`;
  // What is wrong with it is found again where it is shown.
  if (isCourse) return seeOther(saying(pasted, "course-unsound"));
  if (isTooBig) return seeOther(saying(pasted, "too-big"));
  return seeOther(isPasted && file ? saying(pasted, "both-brought") : `${back}/${id}`);
});

const nameOf = ({ name }: File): string => cleanLine(name).replace(/[\\/]/g, " ").slice(-120) || "article";

/** Somebody who pastes Markdown marks a heading or points of a list by it. */
const isMarkdown = (text: string): boolean => /^#{1,4} \S/m.test(text);
