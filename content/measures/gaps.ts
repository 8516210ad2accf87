import type { ArticleSources } from "@/content/compile/assemble";
import { passageName } from "@/content/read/passage-name";
import type { Problem } from "@/content/read/problem";
import type { CoverageFile } from "@/content/read/shapes";
import type { Yaml } from "@/content/read/yaml";
import type { Course, Passage } from "@/domain/course";

type Report = (path: (string | number)[], message: string) => Problem[];

/** Nothing may be left over in either direction: no place without a fact, no fact without a passage, no name that leads nowhere. */
export function coverageGaps(yaml: Yaml, file: CoverageFile, course: Course, sources: ArticleSources): Problem[] {
  const report: Report = (path, message) => [{ ...yaml.place(path), message }];
  return [
    ...sectionGaps(file, sources, report),
    ...factGaps(file, course, report),
    ...lessonGaps(file, sources, report),
    ...responsibilityGaps(file, course, sources, report),
  ];
}

function sectionGaps({ sections, facts }: CoverageFile, sources: ArticleSources, report: Report): Problem[] {
  return sections.flatMap(({ title, places }, number) => [
    ...(sources.lessons.some((lesson) => lesson.sections.includes(title))
      ? []
      : report(
          ["sections", number, "title"],
          `No lesson names the section “${title}”. Name it in a lesson's front matter, under article.`,
        )),
    ...places.flatMap((place, index) => [
      ...(facts.some(({ article }) => article === place)
        ? []
        : report(["sections", number, "places", index], `No fact is listed for ${place}. List what it says.`)),
      ...(sources.responsibilities.some((responsibility) => responsibility.places.includes(place))
        ? []
        : report(
            ["sections", number, "places", index],
            `No responsibility draws on ${place}. Name it in a responsibility's article.`,
          )),
    ]),
  ]);
}

function factGaps({ sections, facts }: CoverageFile, course: Course, report: Report): Problem[] {
  return facts.flatMap(({ article, passages }, number) => [
    ...(sections.some(({ places }) => places.includes(article))
      ? []
      : report(["facts", number, "article"], `The article has no place ${article}. Name one of sections.`)),
    ...passages.flatMap((passage, index) =>
      exists(course, passage)
        ? []
        : report(
            ["facts", number, "passages", index],
            `There is no passage ${passageName(passage)}. Name a paragraph that carries the fact.`,
          ),
    ),
  ]);
}

function exists(course: Course, { lessonId, paragraphId, sentence = 1 }: Passage): boolean {
  const lesson = course.lessons.find(({ id }) => id === lessonId);
  const paragraph = lesson?.sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraphId);
  return paragraph !== undefined && sentence <= paragraph.sentences.vi.length;
}

function lessonGaps({ sections }: CoverageFile, sources: ArticleSources, report: Report): Problem[] {
  return sources.lessons.flatMap(({ id, sections: named }) =>
    named
      .filter((title) => !sections.some((section) => section.title === title))
      .flatMap((title) =>
        report(
          ["sections"],
          `The lesson ${id} names a section “${title}” that is not listed here. Correct the name in its front matter.`,
        ),
      ),
  );
}

/** Every place that a responsibility draws on says something that the responsibility's own paragraph carries. */
function responsibilityGaps(
  { sections, facts }: CoverageFile,
  course: Course,
  sources: ArticleSources,
  report: Report,
): Problem[] {
  return course.lessons.flatMap(({ responsibilities }) =>
    responsibilities.flatMap(({ id, passage }) =>
      (sources.responsibilities.find((source) => source.id === id)?.places ?? []).flatMap((place) => {
        if (!sections.some(({ places }) => places.includes(place)))
          return report(
            ["sections"],
            `The responsibility ${id} names a place “${place}” that is not listed here. Correct it in its article.`,
          );
        const carried = facts.some(
          ({ article, passages }) =>
            article === place &&
            passages.some(
              ({ lessonId, paragraphId }) => lessonId === passage.lessonId && paragraphId === passage.paragraphId,
            ),
        );
        return carried
          ? []
          : report(
              ["facts"],
              `${id} draws on ${place}, and no fact of ${place} names its passage ${passageName(passage)}. Add it to the fact that it carries.`,
            );
      }),
    ),
  );
}
