import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { prerender } from "react-dom/static";
import { expect, vi } from "vitest";
import LessonPage from "@/app/[locale]/learn/[course]/[lesson]/page";
import ResultsPage from "@/app/[locale]/learn/[course]/[lesson]/quiz/[attempt]/page";
import QuizPage from "@/app/[locale]/learn/[course]/[lesson]/quiz/page";
import FinalResultPage from "@/app/[locale]/learn/[course]/final/[attempt]/page";
import HandInPage from "@/app/[locale]/learn/[course]/final/hand-in/page";
import FinalPage from "@/app/[locale]/learn/[course]/final/page";
import MapPage from "@/app/[locale]/learn/[course]/map/page";
import CoursePage from "@/app/[locale]/learn/[course]/page";
import CoursesPage from "@/app/[locale]/learn/page";
import ProgressPage from "@/app/[locale]/progress/[course]/page";
import ReviewQuizPage from "@/app/[locale]/review/quiz/page";
import { compiledCourses } from "@/content/courses";
import { choices } from "@/domain/choice";
import { findItem } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { rememberParagraph } from "@/prisma/reading";
import { openFinal } from "@/school/final";
import { startPractice } from "@/school/practice";
import { respond } from "@/school/respond";
import { startReview } from "@/school/review";
import { accepted } from "./accepted";
import { ask, test } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/content/courses", async (importActual) => {
  const { compiledCourses } = await importActual<typeof import("@/content/courses")>();
  const { loadCourse } = await import("@/content/load");
  const { editionOf } = await import("@/content/compile/edition");
  const loaded = loadCourse(join("tests", "content", "fixtures", "shift-coordinator-vi"));
  if (!loaded.accepted) throw new Error("The course in one language has problems.");
  const { course } = loaded.value;
  return { compiledCourses: [compiledCourses[0], { course, edition: editionOf(course) }] };
});

const served = compiledCourses[1] ?? missing("second course");
const { course } = served;
const first = course.lessons[0] ?? missing("lesson");
const second = course.lessons[1] ?? missing("second lesson");

const pages = {
  courses: CoursesPage,
  course: CoursePage,
  map: MapPage,
  lesson: LessonPage,
  question: QuizPage,
  verdict: QuizPage,
  results: ResultsPage,
  "final's question": FinalPage,
  "final's hand-in": HandInPage,
  "final's result": FinalResultPage,
  progress: ProgressPage,
  "review's question": ReviewQuizPage,
};
type Name = keyof typeof pages;
type Attempts = Record<"practice" | "final", string>;

/** They follow a question, which says it. */
const withoutNote: Name[] = ["verdict", "final's hand-in"];

test("a course in Vietnamese alone says so on an English page, and its text is marked as Vietnamese", async ({
  db,
  world,
}) => {
  await ask(db, world, "peer", "/en/learn");
  const userId = world.peer.id;
  await remember(db, userId);
  const practice = await missAll(userId);
  await startPractice(userId, served, second);
  const { id: final } = await accepted(openFinal(userId, served));
  await startReview(userId, true);
  for (const name of Object.keys(pages) as Name[]) {
    if (name === "final's result")
      await db.attempt.update({ where: { id: final }, data: { submittedAt: new Date(Date.now() - 60_000) } });
    const markup = await markupOf(name, { practice, final });
    expect(takenForEnglish(parse(`<html lang="en"><body>${markup}`), "en"), name).toEqual([]);
    expect(markup.includes("This course is in Vietnamese only."), name).toBe(!withoutNote.includes(name));
  }
});

/** Read up to the last section, so that the lesson offers to go on there. */
const remember = (db: Db, userId: string) =>
  rememberParagraph(db, {
    userId,
    courseId: course.id,
    lessonId: first.id,
    paragraphId: first.sections.at(-1)?.paragraphs[0]?.id ?? "",
    completes: false,
    now: new Date(),
  });

/** Each question missed when very sure, so that all there is to tell of it is told. */
async function missAll(userId: string): Promise<string> {
  const { id, itemIds } = await startPractice(userId, served, first);
  for (const [position, itemId] of itemIds.entries()) {
    const key = findItem(course, itemId)?.key;
    const choice = choices.find((other) => other !== key) ?? "both";
    await respond(
      { id, userId },
      { id: randomUUID(), position, itemId, choice, certainty: "very", durationMs: 1 },
      "en",
    );
  }
  return id;
}

async function markupOf(name: Name, { practice, final }: Attempts): Promise<string> {
  const params = {
    locale: "en",
    course: course.id,
    lesson: name === "question" ? second.id : first.id,
    attempt: name === "results" ? practice : final,
  };
  const guess = Object.fromEntries(first.prequestions.map(({ id }) => [id, "both"]));
  const query = name === "verdict" ? { feedback: "0", attempt: practice } : name === "lesson" ? guess : {};
  const page = await pages[name]({ params: Promise.resolve(params), searchParams: Promise.resolve(query) });
  const { prelude } = await prerender(page);
  return (await new Response(prelude).text()).replaceAll("<!-- -->", "");
}

const roleNames = Object.values(course.roles).flatMap(({ short, full }) => [full.vi, short.vi]);

/** Text with letters that only Vietnamese has, in an element that counts as English. Roles keep their names in a sentence. */
function takenForEnglish(node: DefaultTreeAdapterTypes.Node, language: string): string[] {
  if (node.nodeName === "#text" && "value" in node) {
    const left = roleNames.reduce((text, name) => text.replaceAll(name, ""), node.value.replace("Phân Vai", ""));
    return language !== "vi" && /[\u0300-\u036fđ]/i.test(left.normalize("NFD")) ? [node.value] : [];
  }
  if (!("childNodes" in node) || ["script", "style"].includes(node.nodeName)) return [];
  const attributes = "attrs" in node ? node.attrs : [];
  if (attributes.some(({ name }) => name === "aria-hidden")) return [];
  const own = attributes.find(({ name }) => name === "lang")?.value ?? language;
  return node.childNodes.flatMap((child) => takenForEnglish(child, own));
}

function missing(what: string): never {
  throw new Error(`There is no ${what} here.`);
}
