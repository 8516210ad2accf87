import { readdirSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

/** Pages that speak of no single course: what leads into the app, and what stands there before anything is chosen. */
const ofNoCourse =
  /^(?:$|\[\.\.\.missing\]|account|address|confirm|email|forgot|invite|offline|privacy|reset|sign-|manage\/(?:operating|people)|unsubscribe|whose)/;
/** Lists, in which the course that comes along stands too. */
const lists = ["author", "learn", "manage", "manage/compare", "progress"];

const pages = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => file.replace(/\/?page\.tsx$/, ""))
  .filter((page) => !ofNoCourse.test(page));

/** Those with fewer places of any name come first, as they are more exactly meant. */
const byExactness = [...pages].sort((one, other) => one.split("[").length - other.split("[").length);

const patternOf = (page: string) =>
  new RegExp(`^(?:/en)?/${page.replace(/\/\[\[\.\.\.[^\]]+\]\]/, "(?:/.*)?").replace(/\[[^\]]+\]/g, "[^/]+")}$`);

/** Looks at the pages of a course whether they name its roles and nobody else's, and keeps which pages it looked at. */
export class OwnRoles {
  private looked = new Set<string>();

  /** The page that is open. In a list of courses, what it says of the one that is called so. */
  async expectOn(page: Page, course: string) {
    const path = new URL(page.url()).pathname;
    const found = byExactness.find((each) => patternOf(each).test(path));
    if (found) this.looked.add(found);
    const isList = found !== undefined && lists.includes(found);
    const main = page.getByRole("main");
    const row = main.getByRole("listitem").or(main.getByRole("row")).filter({ hasText: course });
    const shown = isList ? row.first() : page.locator("body");
    await expect(main).not.toBeEmpty();
    await expect(shown).toBeVisible();
    await expect(shown, path).not.toContainText(/CAIO|CTO/);
  }

  async expectAt(page: Page, place: string, course: string) {
    await page.goto(place);
    await this.expectOn(page, course);
  }

  /** The pages of a course that nobody has looked at. */
  left = () => pages.filter((page) => !this.looked.has(page));
}
