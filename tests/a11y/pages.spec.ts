import { readdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectNoViolation } from "./axe";
import { expectSoundLayout } from "./layout";
import { asLearner, go, unfold, type Visit, visits } from "./visits";

const pages = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => file.replace(/\/?page\.tsx$/, ""));

test("every page of the app is looked at", () => {
  expect(Object.keys(visits).sort()).toEqual(pages.sort());
});

/** Who opens one of these again finds it changed: it is asked for in English by somebody else. */
const changing: Record<string, Visit> = {
  "learn/[course]/[lesson]": asLearner(go("/en/learn/caio-cto/background")),
};

/** The page that is open, in English: its address says all that it shows. */
async function openInEnglish(page: Page, again: Visit | undefined): Promise<void> {
  if (again) {
    await page.context().clearCookies();
    return again(page);
  }
  const { pathname, search } = new URL(page.url());
  await page.goto(`/en${pathname.replace(/\/$/, "")}${search}`);
}

for (const [name, visit] of Object.entries(visits)) {
  test(`/${name} has no accessibility violation in both languages, light and dark, and holds on small screens`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL,
      reducedMotion: "reduce",
      viewport: { width: 390, height: 844 },
      locale: "vi-VN",
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on(
      "console",
      (message) => message.type() === "error" && !isExpected(message.text()) && complaints.push(message.text()),
    );
    page.on("pageerror", ({ message }) => complaints.push(message));
    await visit(page);
    const shown = await shapeOf(page);
    await unfold(page);
    await expectNoViolation(page);
    // But for its words the layout is the same in both languages: it is looked at in the longer one.
    await expectSoundLayout(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await openInEnglish(page, changing[name]);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(await shapeOf(page), "in English the page shows the same").toEqual(shown);
    await unfold(page);
    await expectNoViolation(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

/** How much of what can be used and read a page holds, whatever its words. */
const shapeOf = (page: Page) =>
  page
    .locator("main")
    .evaluate((main) =>
      Object.fromEntries(
        ["h1", "h2", "form", "button", "input, select, textarea", "table", "details"].map((what) => [
          what,
          main.querySelectorAll(what).length,
        ]),
      ),
    );

/** Chromium's own word on a page that is answered with 404. */
const isExpected = (complaint: string) => complaint.includes("the server responded with a status of 404");
