import { type Browser, expect, type Page } from "@playwright/test";
import { type Course, type Locale, lessonItems } from "@/domain/course";
import { href } from "@/messages/links";
import { placeMessages } from "@/messages/place-names";
import { places } from "@/messages/places";
import { reviewMessages } from "@/messages/review";
import { rosterMessages } from "@/messages/roster";
import { translator } from "@/messages/translator";
import { respondToAll, responsesAddress } from "@/tests/e2e/wire";
import { moveClock } from "./clock";
import type { OwnRoles } from "./own-roles";
import { beToldRight, comeIn, goOn, handIn, join, makeCohort, question, takeFinal } from "./taking";

type Given = { page: Page; browser: Browser; course: Course; locale: Locale; own: OwnRoles };

/** A manager gives the course to a cohort, somebody who is invited learns it to the end, and the manager reads of it. */
export async function learnInCohort({ page, browser, course, locale, own }: Given) {
  const items = course.lessons.flatMap(lessonItems);
  const title = course.title[locale];
  const at = (place: string) => href(locale, place);
  const cohort = await makeCohort(page, locale, course);
  const { page: learner, who } = await join(browser, page, locale, "H'Hen Êban");
  await own.expectOn(page, title);
  await own.expectAt(learner, at("/learn"), title);
  await learner.getByRole("link", { name: title }).first().click();
  await expect(learner.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await learner.getByRole("button", { name: /^(?:Trả lời|Answer) \d+/ }).click();
  await expect(question(learner, locale)).toBeVisible();
  await own.expectOn(learner, title);

  for (const lesson of course.lessons) {
    await own.expectAt(learner, at(places.lesson(course.id, lesson.id)), title);
    await expect(learner.getByRole("heading", { level: 1, name: lesson.title[locale] })).toBeVisible();
    const practice = at(places.practice(course.id, lesson.id));
    await learner.goto(practice);
    await beToldRight(learner, locale, course, items);
    await own.expectOn(learner, title);
    await goOn(learner, locale);
    await respondToAll(learner, 1, items);
    await own.expectAt(learner, practice, title);
  }

  const final = at(places.final(course.id));
  await own.expectAt(learner, final, title);
  await takeFinal(learner, locale, course, items);
  await own.expectOn(learner, title);
  await handIn(learner, locale);
  // The hand-in can't be taken back any more.
  moveClock(1 / 24 / 60);
  await learner.reload();
  await own.expectOn(learner, title);
  const certificate = learner.getByRole("link", { name: translator(placeMessages, locale)("toCertificate") });
  await certificate.first().click();
  await expect(learner.getByText("H'Hen Êban").first()).toBeVisible();
  await own.expectOn(learner, title);
  for (const place of [places.course(course.id), places.map(course.id), "/progress", places.progress(course.id)])
    await own.expectAt(learner, at(place), title);

  for (const place of [cohort, `${cohort}/overview`, `${cohort}/items`, at("/manage"), at("/manage/compare")])
    await own.expectAt(page, place, title);
  for (const place of [
    "doubts",
    "regrade",
    "settings",
    "audit",
    "invitations/mail",
    "gain",
    `gain/${items[0]?.responsibilityId}`,
    "responsibilities",
    `responsibilities/${items[0]?.responsibilityId}`,
  ])
    await own.expectAt(page, `${cohort}/${place}`, title);
  await own.expectAt(page, `${cohort}/items/${items[0]?.id}`, title);
  const roster = translator(rosterMessages, locale);
  await page.goto(`${cohort}/invitations`);
  await page.getByLabel(roster("text")).fill("nham@");
  await page.getByRole("button", { name: roster("look") }).click();
  await expect(page).toHaveURL(/\/roster\//);
  await own.expectOn(page, title);
  await page.goto(cohort);
  await page.getByRole("link", { name: "H'Hen Êban" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /H'Hen Êban/ })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(course.roles.first.short[locale]);
  await own.expectOn(page, title);
  const place = new URL(page.url()).pathname;
  await own.expectAt(page, `${place}/erase`, title);
  await own.expectAt(page, `${place}/responsibilities/${items[0]?.responsibilityId}`, title);
  await page.getByRole("region").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/attempts\//);
  await own.expectOn(page, title);

  const t = translator(reviewMessages, locale);
  moveClock(2);
  await own.expectAt(learner, at("/review"), title);
  await learner.getByRole("button", { name: t("start") }).click();
  await expect(question(learner, locale)).toBeVisible();
  const review = /attempts\/([^/]+)/.exec(await responsesAddress(learner))?.[1];
  await beToldRight(learner, locale, course, items);
  await own.expectOn(learner, title);
  await goOn(learner, locale);
  await respondToAll(learner, 0, items);
  await own.expectAt(learner, at(`/review/${review}`), title);
  await own.expectAt(learner, at(`/doubt/${review}/0`), title);

  moveClock(33);
  await comeIn(learner, locale, who);
  await learner.goto(at("/review"));
  await learner.getByRole("button", { name: t("checkStart") }).click();
  await beToldRight(learner, locale, course, items);
  await own.expectOn(learner, title);
  await learner.context().close();
}
