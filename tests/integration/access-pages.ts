import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import { appOrigin } from "@/school/origin";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { course } from "@/tests/first-course";
import { aSentResponse } from "@/tests/unit/builders";
import { outcomeOf, type World } from "./people";
import { ownerNow } from "./request";

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

/** What stands in the address of a route that is somebody's in the world. */
export const parameters = ({ attempt, certificate, cohort }: World) => ({
  attempt: attempt.id,
  code: certificate.code,
  cohort: cohort.id,
  course: course.id,
  lesson: "background",
  token: randomUUID(),
});

/** What a route answers: its status and where it leads, or what Next makes of it. */
export async function answerOf(row: string, params: Record<string, string>, itemId: string): Promise<string> {
  const [method = "GET", address = ""] = row.split(" ");
  const route = await import(/* @vite-ignore */ resolve("app/api", address, "route.ts"));
  const isFile = /articles|roster/.test(address);
  const file = new FormData();
  for (const [name, value] of Object.entries({ owner: ownerNow(), text: "An <an@example.com>" })) file.set(name, value);
  const bodies: Record<string, unknown> = {
    responses: aSentResponse({ itemId }),
    reading: { paragraphId: "two-roles" },
    "password-strength": { password: "đoán bừa", email: "", name: "" },
  };
  const request = new Request(`${appOrigin.origin}/api/it`, {
    method,
    headers: {
      origin: appOrigin.origin,
      "x-owner": ownerNow(),
      ...(isFile ? {} : { "content-type": "application/json" }),
    },
    ...(method === "POST" && { body: isFile ? file : JSON.stringify(bodies[basename(address)] ?? {}) }),
  });
  let answer = "";
  const outcome = await outcomeOf(async () => {
    const response: Response = await route[method](request, { params: Promise.resolve(params) });
    answer = [response.status, response.headers.get("location")].filter(Boolean).join(" ");
    await response.body?.cancel();
  });
  return answer || outcome;
}
