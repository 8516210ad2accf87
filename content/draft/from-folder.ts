import { courseIn, type LoadedCourse } from "@/content/load";
import type { Folder } from "@/content/read/folder";
import type { Problem } from "@/content/read/problem";
import { marked } from "@/content/write/course-yaml";
import {
  type ContrastSide,
  type CourseRole,
  type Item,
  type Lesson,
  languagesOf,
  type Responsibility,
} from "@/domain/course";
import { accept, type Outcome } from "@/domain/outcome";
import type { Draft, DraftDuty, DraftItem, DraftLesson, DraftPair, DraftRole, Written } from "./draft";
import { isSamePlace, placesOf } from "./text";
import { warningKey } from "./warning-key";

/** A course of files as a working copy: every duty of it was reviewed, and what the studio doesn't edit comes along. */
export function draftOfFolder(folder: Folder): Outcome<Draft, readonly Problem[]> {
  const loaded = courseIn(folder);
  return loaded.accepted ? accept(draftOf(loaded.value)) : loaded;
}

/** A text in the languages that the course has; the format puts the one text of a course of one language in both places. */
type Own = (text: Written) => Written;

function draftOf({ course, folder, sources, surfaces, settings }: LoadedCourse): Draft {
  const languages = languagesOf(course);
  const [language = "vi"] = languages;
  const own: Own = ({ vi, en }) => ({ vi: languages.includes("vi") ? vi : "", en: languages.includes("en") ? en : "" });
  const lessons = course.lessons.map((lesson, rank) => lessonOf(lesson, { rank, own, folder, sources }));
  const places = lessons.flatMap(({ text }) => placesOf(text[language]));
  const duties = course.lessons
    .flatMap(({ responsibilities }) => responsibilities)
    .map((duty, rank) => dutyOf(duty, { rank, own, sources, surfaces, places, language }));
  const pairs = course.lessons
    .flatMap((lesson) => lesson.contrasts)
    .map(
      ({ id, lessonId, left, right, responsibilityIds, difference }, rank): DraftPair => ({
        id,
        rank,
        lessonId,
        left: { dutyId: responsibilityIds[0], stem: own(markedOf(left)) },
        right: { dutyId: responsibilityIds[1], stem: own(markedOf(right)) },
        difference: own(difference),
      }),
    );
  const { sample, source } = course;
  return {
    courseId: course.id,
    language,
    languages,
    order: course.order,
    title: own(course.title),
    lead: own(course.lead),
    roles: { first: roleOf(course.roles.first, own), second: roleOf(course.roles.second, own) },
    masteryScore: course.masteryScore,
    source: { title: "", author: "", publisher: "", url: "", file: "", sha256: "", ...source },
    lessons: byId(lessons),
    duties: byId(duties),
    pairs: byId(pairs),
    removed: [],
    accepted: Object.fromEntries(settings.accepted.map((warning) => [warningKey(warning), warning])),
    glossary: course.glossary.map(({ id, term, meaning }) => ({ id, term: own(term), meaning: own(meaning) })),
    procedure: course.procedure,
    sample: sample && { ...itemOf(sample, own), key: sample.key },
    words: {
      giveAway: { vi: [], en: [], ...settings.words.giveAway },
      watched: { vi: [], en: [], ...settings.words.watched },
    },
    files: Object.fromEntries(
      [...folder.files]
        .filter(([path]) => path.endsWith(".svg") || path === "coverage.yaml")
        .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
    ),
  };
}

type Sources = LoadedCourse["sources"];

function lessonOf(
  { id, title, lead, summary, prequestions }: Lesson,
  { rank, own, folder, sources }: { rank: number; own: Own; folder: Folder; sources: Sources },
): DraftLesson {
  return {
    id,
    rank,
    title: own(title),
    lead: own(lead),
    summary: own({ vi: summary.vi.join("\n"), en: summary.en.join("\n") }),
    prequestions: prequestions.map(({ id, paragraphId, stem }) => ({ id, paragraphId, stem: own(stem) })),
    article: sources.lessons.find((lesson) => lesson.id === id)?.sections ?? [],
    text: { vi: bodyOf(folder, `${id}/lesson.vi.md`), en: bodyOf(folder, `${id}/lesson.en.md`) },
  };
}

/** The text behind a file's front matter, as it was typed. */
function bodyOf({ files }: Folder, path: string): string {
  const lines = new TextDecoder().decode(files.get(path)).replace(/\r\n?/g, "\n").split("\n");
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  return lines
    .slice(close + 1)
    .join("\n")
    .trim();
}

type AboutDuty = {
  rank: number;
  own: Own;
  sources: Sources;
  surfaces: LoadedCourse["surfaces"];
  places: ReturnType<typeof placesOf>;
  language: Draft["language"];
};

function dutyOf(duty: Responsibility, { rank, own, sources, surfaces, places }: AboutDuty): DraftDuty {
  const { id, owner, name, passage, answers = [], items } = duty;
  const found = { paragraphId: passage.paragraphId, sentence: passage.sentence ?? null };
  const words = places.find((place) => isSamePlace(place, found))?.words ?? "";
  return {
    id,
    rank,
    owner,
    name: own(name),
    state: "accepted",
    isStale: false,
    confidence: null,
    why: null,
    passages: [{ ...found, owner, words }],
    article: sources.responsibilities.find((responsibility) => responsibility.id === id)?.places ?? [],
    answers,
    items: items.map((item) => ({ ...itemOf(item, own), surface: surfaces.get(item.id) })),
  };
}

const itemOf = ({ id, variant, stem, rationale }: Item, own: Own): DraftItem => ({
  id,
  variant,
  stem: own(stem),
  rationale: { first: own(rationale.first), both: own(rationale.both), second: own(rationale.second) },
});

const roleOf = ({ id, short, full, acronym, also = [] }: CourseRole, own: Own): DraftRole => ({
  id,
  short: own(short),
  full: own(full),
  acronym,
  also,
});

const markedOf = ({ stem }: ContrastSide): Written => ({ vi: marked(stem.vi), en: marked(stem.en) });

const byId = <Held extends { id: string }>(list: readonly Held[]): Record<string, Held> =>
  Object.fromEntries(list.map((each) => [each.id, each]));
