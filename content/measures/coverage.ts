import type { ArticleSources } from "@/content/compile/assemble";
import type { Folder } from "@/content/read/folder";
import { passageName } from "@/content/read/passage-name";
import { type Checked, inOrder } from "@/content/read/problem";
import { CoverageFile } from "@/content/read/shapes";
import { checkYaml, readYaml } from "@/content/read/yaml";
import type { Course } from "@/domain/course";
import { coverageGaps } from "./gaps";

/** Both directions: what carries a place of the article, and what of the article stands in a lesson. */
export type Coverage = {
  places: { place: string; responsibilities: string[]; facts: { fact: string; passages: string[] }[] }[];
  responsibilities: { id: string; passage: string; places: string[] }[];
};

/** Reads coverage.yaml and holds it against the course: what it shows, and all that is left over. */
export function readCoverage(folder: Folder, course: Course, sources: ArticleSources): Checked<Coverage> {
  const { value: yaml, problems } = readYaml(folder, "coverage.yaml");
  if (!yaml) return { value: undefined, problems };
  const { value: file, problems: mistakes } = checkYaml(yaml, CoverageFile, yaml.data);
  if (!file) return { value: undefined, problems: inOrder([...problems, ...mistakes]) };
  return {
    value: coverageOf(file, course, sources),
    problems: inOrder([...problems, ...coverageGaps(yaml, file, course, sources)]),
  };
}

function coverageOf({ sections, facts }: CoverageFile, course: Course, sources: ArticleSources): Coverage {
  const placesOf = (id: string) => sources.responsibilities.find((source) => source.id === id)?.places ?? [];
  const responsibilities = course.lessons.flatMap((lesson) => lesson.responsibilities);
  return {
    places: sections
      .flatMap(({ places }) => places)
      .map((place) => ({
        place,
        responsibilities: responsibilities.filter(({ id }) => placesOf(id).includes(place)).map(({ id }) => id),
        facts: facts
          .filter(({ article }) => article === place)
          .map(({ fact, passages }) => ({ fact, passages: passages.map(passageName) })),
      })),
    responsibilities: responsibilities.map(({ id, passage }) => ({
      id,
      passage: passageName(passage),
      places: placesOf(id),
    })),
  };
}
