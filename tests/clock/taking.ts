import { type Browser, expect, type Page } from "@playwright/test";
import type { Course, Item, Locale } from "@/domain/course";
import { buttonMessages } from "@/messages/buttons";
import { certaintyMessages } from "@/messages/certainty";
import { cohortFrameMessages } from "@/messages/cohort-frame";
import { entryMessages } from "@/messages/entry";
import { finalMessages } from "@/messages/final";
import { finalResultMessages } from "@/messages/final-result";
import { handInMessages } from "@/messages/hand-in";
import { href } from "@/messages/links";
import { manageMessages } from "@/messages/manage";
import { places } from "@/messages/places";
import { quizMessages } from "@/messages/quiz";
import { roleMessages } from "@/messages/roles";
import { rosterMessages } from "@/messages/roster";
import { shellMessages } from "@/messages/shell";
import { translator } from "@/messages/translator";
import { verdictMessages } from "@/messages/verdict";
import { demo, stemOf } from "@/tests/e2e/learner";

type Somebody = { email: string; password: string };

/** With two courses a sign-in leads to their list. */
export async function comeIn(page: Page, locale: Locale, who: Somebody = { ...demo, email: demo.manager }) {
  const t = translator(entryMessages, locale);
  await page.goto(href(locale, "/sign-in"));
  await page.getByLabel(t("email")).fill(who.email);
  await page.getByLabel(t("password")).fill(who.password);
  await page.getByRole("button", { name: t("signIn") }).click();
  await expect(page.getByRole("navigation", { name: translator(shellMessages, locale)("nav") })).toBeVisible();
}

/** Makes a cohort that learns the course; gives its address. */
export async function makeCohort(page: Page, locale: Locale, course: Course): Promise<string> {
  const t = translator(manageMessages, locale);
  const name = `${course.title[locale]} ${Date.now()}`;
  await page.goto(href(locale, "/manage"));
  await page.getByLabel(t("name")).fill(name);
  await page.getByLabel(t("courseOf")).selectOption(course.id);
  await page.getByRole("button", { name: t("create") }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Invites somebody into the cohort, who makes an account by the link in a browser of their own. */
export async function join(browser: Browser, manager: Page, locale: Locale, name: string) {
  const t = translator(entryMessages, locale);
  const who = { email: `invited-${Date.now()}@example.com`, password: "mot cau de nho 2026" };
  await manager
    .getByRole("link", { name: translator(cohortFrameMessages, locale)("invitations") })
    .first()
    .click();
  const roster = translator(rosterMessages, locale);
  await manager.getByLabel(roster("text")).fill(who.email);
  await manager.getByRole("button", { name: roster("look") }).click();
  await manager.getByRole("button", { name: roster("confirm", { n: 1 }) }).click();
  const link = await manager
    .getByRole("row", { name: new RegExp(who.email) })
    .locator("code")
    .innerText();
  const context = await browser.newContext({
    baseURL: new URL(manager.url()).origin,
    locale: locale === "vi" ? "vi-VN" : "en-GB",
  });
  const page = await context.newPage();
  await page.goto(href(locale, new URL(link).pathname.replace(/^\/en/, "")));
  await page.getByLabel(t("name")).fill(name);
  await page.getByLabel(t("password")).fill(who.password);
  await page.getByRole("button", { name: t("signUp") }).click();
  await expect(page.getByRole("navigation", { name: translator(shellMessages, locale)("nav") })).toBeVisible();
  return { page, who };
}

export const question = (page: Page, locale: Locale) =>
  page.getByRole("group", { name: translator(quizMessages, locale)("prompt") });

/** Answers the question on the screen rightly, as a learner does. */
export async function answerRightly(page: Page, locale: Locale, { roles }: Course, items: Item[]): Promise<string> {
  await expect(question(page, locale)).toBeVisible();
  const stem = await stemOf(page);
  const key = items.find((item) => item.stem[locale] === stem)?.key ?? "both";
  const name = key === "both" ? translator(roleMessages, locale)("both") : roles[key].short[locale];
  await question(page, locale).getByRole("radio", { name, exact: true }).check({ force: true });
  const fairly = translator(certaintyMessages, locale)("fairly");
  await page.getByRole("button", { name: new RegExp(`^${fairly}`) }).click();
  return stem;
}

/** The same in a quiz that tells its verdict at once. */
export async function beToldRight(page: Page, locale: Locale, course: Course, items: Item[]) {
  await answerRightly(page, locale, course, items);
  const right = translator(verdictMessages, locale)("right");
  await expect(page.getByRole("heading", { name: new RegExp(`^${right}`) })).toBeVisible();
}

export const goOn = (page: Page, locale: Locale) =>
  page.getByRole("button", { name: translator(buttonMessages, locale)("next"), exact: true }).click();

/** Takes the course's final from its start up to the hand-in, everything right. */
export async function takeFinal(page: Page, locale: Locale, course: Course, items: Item[]) {
  const t = translator(handInMessages, locale);
  await page.goto(href(locale, places.final(course.id)));
  await page.getByRole("button", { name: translator(finalMessages, locale)("start") }).click();
  const isOver = page.getByRole("heading", { level: 1, name: t("finish") });
  for (let asked = 0; asked < 40; asked += 1) {
    await expect(question(page, locale).or(isOver)).toBeVisible();
    if (await isOver.isVisible()) return;
    const stem = await answerRightly(page, locale, course, items);
    await expect(page.getByRole("heading", { level: 1, name: stem, exact: true })).toHaveCount(0);
  }
  throw new Error("The final did not end.");
}

export async function handIn(page: Page, locale: Locale) {
  await page.getByRole("button", { name: translator(handInMessages, locale)("handIn"), exact: true }).click();
  const handedIn = translator(finalResultMessages, locale)("handedIn");
  await expect(page.getByRole("heading", { level: 1, name: handedIn })).toBeVisible();
}
