import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { budgets, firstLoad, scriptsIn, zippedKiB } from "@/bin/bench/first-load";
import { benchLearners } from "@/bin/bench/learners";
import { withDb } from "./certificate";
import { course } from "./course";
import { signUp } from "./learner";

const [lesson] = course.lessons;
if (!lesson) throw new Error("The course has a lesson");
const [prequestion] = lesson.prequestions;
if (!prequestion) throw new Error("The lesson has a prequestion");
const owner = lesson.responsibilities.find(({ passage }) => passage.paragraphId === prequestion.paragraphId)?.owner;
const names = { first: "CAIO", both: "Cả hai", second: "CTO" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a guess is answered at its passage and told of nowhere before, and a term opens where it stands", async ({
      page,
    }) => {
      await signUp(page);
      await page.goto(`/learn/${lesson.id}`);
      await expect(page.getByRole("note")).toHaveCount(0);
      const asked = page.getByRole("group", { name: prequestion.stem.vi });
      for (const [choice, name] of Object.entries(names)) {
        await asked.getByRole("radio", { name, exact: true }).check();
        await asked.getByRole("button", { name: "Xem đoạn có đáp án" }).click();
        await expect(page).toHaveURL(new RegExp(`#${prequestion.paragraphId}$`));
        const right = `Bạn đoán “${name}”, và đoạn này nói đúng như vậy.`;
        await expect(page.getByRole("note")).toHaveText(
          choice === owner ? right : `Bạn đoán “${name}”. Theo đoạn này, đáp án là “${names[owner ?? "both"]}”.`,
        );
        await expect(page.locator(`#${prequestion.paragraphId}`)).toBeInViewport();
      }

      const word = page.locator("[data-paragraph] button").nth(3);
      await word.scrollIntoViewIfNeeded();
      const before = await word.boundingBox();
      await word.click();
      const sheet = page.getByRole("dialog");
      await expect(sheet).toBeVisible();
      await sheet.getByRole("button", { name: "Đóng" }).click();
      await expect(sheet).toBeHidden();
      await expect(word).toBeFocused();
      expect(await word.boundingBox()).toEqual(before);
      await page.keyboard.press("Enter");
      await expect(sheet).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
      await expect(word).toBeFocused();
    });
  });
}

test("every lesson has the course's procedure before its practice: open in the first, folded in the others", async ({
  page,
}) => {
  await signUp(page);
  for (const { id } of course.lessons) {
    await page.goto(`/learn/${id}`);
    const procedure = page.locator("#practice");
    await expect(procedure.getByText("Hỏi gì để phân vai?")).toBeVisible();
    for (const { ask } of course.procedure?.questions ?? [])
      await expect(procedure.getByText(ask.vi)).toBeVisible({ visible: id === lesson.id });
    await expect(page.getByRole("button", { name: "Làm bài luyện" })).toBeVisible();
  }
});

test("a lesson and a question that is asked load no more scripts at first, beyond the framework's, than their budgets allow", async ({
  baseURL,
}) => {
  const [learner] = await withDb((db) => benchLearners(db, 1));
  const framework = frameworkKiB();
  for (const { name, budgetKiB, ...page } of budgets) {
    const { scriptsKiB } = await firstLoad(baseURL ?? "", page, learner?.cookie ?? "");
    expect(scriptsKiB, name).toBeGreaterThan(framework);
    expect(scriptsKiB - framework, `KiB of the ${name}`).toBeLessThanOrEqual(budgetKiB);
  }
});

test("no page of a learner's loads a schema library: what the browser needs of the domain stands apart from it", async ({
  baseURL,
}) => {
  const [learner] = await withDb((db) => benchLearners(db, 1));
  const nobodys = ["/", "/sign-in", "/sign-up", "/forgot", "/offline"];
  const theirs = [
    "/account",
    "/review",
    "/progress/caio-cto",
    ...["", "/map", "/final", "/background", "/background/quiz"].map(inCourse),
  ];
  const asked = [
    ...nobodys.map((path) => ({ path, cookie: "" })),
    ...theirs.map((path) => ({ path, cookie: learner?.cookie ?? "" })),
  ];
  for (const { path, cookie } of asked) {
    const page = await fetch(`${baseURL}${path}`, { headers: { cookie } });
    const scripts = scriptsIn(await page.text());
    expect(scripts.length, path).toBeGreaterThan(3);
    const hasSchemas = (href: string) => readFileSync(href.replace("/_next/", ".next/"), "utf8").includes("ZodError");
    expect(scripts.filter(hasSchemas), path).toEqual([]);
  }
});

const inCourse = (path: string) => `/learn/caio-cto${path}`;

/** Next's own page for what is missing loads the framework, and of ours the last resort alone, which has the app's name in it. */
function frameworkKiB(): number {
  const scripts = scriptsIn(readFileSync(".next/server/app/_not-found.html", "utf8")).map((href) =>
    readFileSync(href.replace("/_next/", ".next/")),
  );
  const framework = scripts.filter((script) => !script.includes("Phân Vai"));
  expect(framework, "beside one of ours").toHaveLength(scripts.length - 1);
  return zippedKiB(framework);
}
