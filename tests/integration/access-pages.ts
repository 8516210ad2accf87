import { resolve } from "node:path";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { course } from "@/tests/first-course";
import type { World } from "./people";

/** What stands in the address of a page that is somebody's in the world. */
export function paramsOf({ article, attempt, certificate, cohort, final, learner }: World, page: string) {
  const duty = course.lessons[0]?.responsibilities[0]?.id ?? "";
  const drafted = page.startsWith("author/") ? { lesson: "lesson-1", duty: dutyWith(aDraft(), "ghi sổ").id } : {};
  const item = attempt.itemIds[0] ?? "";
  return {
    ...{ course: course.id, lesson: "background", duty, responsibility: duty, item, position: "0" },
    ...{ article: article.id, cohort: cohort.id, learner: learner.id, roster: cohort.id, token: "no-such" },
    attempt: page.startsWith("learn/[course]/final") ? final.id : attempt.id,
    code: certificate.code,
    ...drafted,
  };
}

export async function openPage(page: string, params: Record<string, string>): Promise<{ props: unknown }> {
  const { default: show } = await import(
    /* @vite-ignore: the names of the files have brackets */ resolve("app/[locale]", page, "page.tsx")
  );
  return show({ params: Promise.resolve({ locale: "vi", ...params }), searchParams: Promise.resolve({}) });
}
