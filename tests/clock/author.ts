import { expect, type Locator, type Page } from "@playwright/test";
import { reasonOrder } from "@/content/draft/questions";
import { studioMessages } from "@/messages/studio";
import { detailsMessages } from "@/messages/studio-details";
import { lessonsMessages } from "@/messages/studio-lessons";
import { studioNewMessages } from "@/messages/studio-new";
import { pairsMessages } from "@/messages/studio-pairs";
import { publishMessages } from "@/messages/studio-publish";
import { questionMessages } from "@/messages/studio-question";
import { questionsMessages } from "@/messages/studio-questions";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import type { Authored } from "@/tests/e2e/articles/authored";
import { settled } from "@/tests/e2e/learner";

const press = (control: Locator) => control.press("Enter");

/** Types over what a field has. */
async function typeOver(field: Locator, text: string) {
  await field.focus();
  await field.page().keyboard.press("ControlOrMeta+a");
  await field.page().keyboard.insertText(text);
}

const saved = (page: Page) => expect(page.locator("[data-unsaved]")).toHaveCount(0);

/** Takes the two roles as they are proposed and calls the course; gives the address of its review. */
export async function nameCourse(page: Page, { locale, title, first, second }: Authored): Promise<string> {
  const t = translator(studioNewMessages, locale);
  const names = page.getByLabel(t("short"));
  await expect(names.first()).toHaveValue(first);
  await expect(names.last()).toHaveValue(second);
  await typeOver(page.getByLabel(t("courseTitle")), title);
  await press(page.getByRole("button", { name: t("read") }));
  await expect(page.getByRole("region", { name: translator(studioReviewMessages, locale)("open") })).toBeVisible({
    timeout: 60_000,
  });
  return new URL(page.url()).pathname;
}

/** Decides on every duty by one key each, the one that is none first of its kind; what is read is what is expected, owner by owner. */
export async function reviewByKeys(page: Page, { locale, noDuties, duties }: Authored) {
  const t = translator(studioReviewMessages, locale);
  const opened = page.getByRole("region", { name: t("open") }).getByRole("heading", { level: 2 });
  const all = Object.keys(duties).length + noDuties.length;
  const owner = page.getByRole("group", { name: t("owner") }).getByRole("button", { pressed: true });
  const found: Record<string, string> = {};
  for (let seen = 0; seen < all; seen += 1) {
    await expect(
      page.getByText(translator(studioMessages, locale)("seen", { seen, all }), { exact: true }),
    ).toBeVisible();
    await settled(page);
    const name = await opened.innerText();
    const isNone = noDuties.includes(name);
    if (!isNone) found[name] = (await owner.getAttribute("value")) ?? "";
    // The first press may come before the page listens to keys.
    await expect(async () => {
      await page.keyboard.press(isNone ? "r" : "a");
      await expect(opened).not.toHaveText(name, { timeout: 3000 });
    }).toPass();
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(duties).map(([name, { owner }]) => [name, owner])));
  await press(page.getByRole("link", { name: t("toLessons") }));
}

/** Names the lessons, says what each is about and sums it up; then introduces the course. */
export async function writeLessons(page: Page, { locale, lead, lessons }: Authored) {
  const t = translator(lessonsMessages, locale);
  await press(page.getByRole("link", { name: t("edit") }).first());
  for (const lesson of lessons) {
    await typeOver(page.getByLabel(t("name")), lesson.title);
    await typeOver(page.getByLabel(t("leadLabel")), lesson.lead);
    await typeOver(page.getByLabel(t("summary"), { exact: true }), lesson.summary.join("\n"));
    await page.keyboard.press("ControlOrMeta+s");
    await saved(page);
    await expect(page.getByRole("heading", { level: 2, name: lesson.title })).toBeVisible();
    const place = page.url();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page).not.toHaveURL(place);
  }
  await expect(page.getByRole("heading", { level: 2, name: t("title") })).toBeVisible();
  await press(page.getByRole("link", { name: translator(studioMessages, locale)("details") }));
  await typeOver(page.getByLabel(translator(detailsMessages, locale)("courseLead"), { exact: true }), lead);
  await page.keyboard.press("ControlOrMeta+s");
  await saved(page);
}

/** Writes a case for each duty with its three reasons, and takes the reasons for the plain question too. */
export async function writeQuestions(page: Page, authored: Authored) {
  const { locale, duties } = authored;
  const t = translator(questionMessages, locale);
  const list = translator(questionsMessages, locale);
  await press(page.getByRole("link", { name: translator(studioMessages, locale)("questions"), exact: true }));
  await press(page.getByRole("link", { name: new RegExp(`^${list("continue", { duty: "" })}`) }));
  for (let at = 0; at < Object.keys(duties).length; at += 1) {
    await expect(
      page.getByText(translator(studioMessages, locale)("nth", { n: at + 1, all: Object.keys(duties).length })),
    ).toBeVisible();
    const name = await page.getByRole("heading", { level: 2 }).innerText();
    const duty = duties[name];
    if (!duty) throw new Error(`Nothing is written of ${name}`);
    // What is missing first has the focus: why the plain question is the owner's. The other reasons come behind it.
    const [plain, inCase] = [
      page.getByRole("region", { name: t("plain") }),
      page.getByRole("region", { name: t("case") }),
    ];
    await expect(plain.getByRole("textbox").nth(1)).toBeFocused();
    for (const choice of reasonOrder(duty.owner)) {
      await page.keyboard.insertText(duty.reasons[choice]);
      await page.keyboard.press("Tab");
    }
    // Past the label of its surface.
    await page.keyboard.press("Tab");
    await expect(inCase.getByLabel(t("stem"))).toBeFocused();
    await page.keyboard.insertText(duty.stem);
    await saved(page);
    await page.keyboard.press("Tab");
    const copy = inCase.getByRole("button", { name: t("copy", { variant: list("plain") }) });
    await expect(copy).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(copy).toHaveCount(0);
    await page.keyboard.press("ControlOrMeta+Enter");
  }
  await expect(page.getByRole("heading", { level: 2, name: list("title") })).toBeVisible();
}

/** Makes a pair of the two duties that are proposed as one. */
export async function writePair(page: Page, { locale, pair }: Authored) {
  const t = translator(pairsMessages, locale);
  await press(page.getByRole("link", { name: t("title") }));
  await press(page.getByRole("button", { name: t("pairOf", { left: pair.left, right: pair.right }) }));
  const made = page.getByRole("region", { name: t("heading", { n: 1 }) });
  const fields = made.getByRole("textbox");
  for (const [at, text] of [...pair.stems, pair.difference].entries()) await typeOver(fields.nth(at), text);
  await page.keyboard.press("ControlOrMeta+s");
  await saved(page);
  await expect(made.locator("mark").first()).toBeVisible();
}

/** Lets stand what is only advised, with a reason each time; what has to be mended must not be there. */
export async function letWarningsStand(page: Page, { locale, letStand }: Authored) {
  const t = translator(publishMessages, locale);
  await press(page.getByRole("link", { name: translator(studioMessages, locale)("publish") }));
  await expect(page.getByRole("heading", { name: t("errors") })).toHaveCount(0);
  const one = page.locator("summary", { hasText: new RegExp(`^${t("accept")}$`) });
  const all = page.locator("summary", { hasText: new RegExp(`^${t("acceptAll", { n: 0 }).replace("0", "\\d+")}$`) });
  const isReady = page.getByText(t("allGood"));
  await expect(one.first().or(isReady)).toBeVisible();
  for (let left = await one.count(); left > 0; left = await one.count()) {
    await ((await all.count()) > 0 ? all : one).first().press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(letStand);
    await page.keyboard.press("Enter");
    await expect.poll(() => one.count()).toBeLessThan(left);
  }
  await expect(isReady).toBeVisible();
}

/** Everything between the review and publishing. */
export async function writeCourse(page: Page, authored: Authored) {
  await reviewByKeys(page, authored);
  await writeLessons(page, authored);
  await writeQuestions(page, authored);
  await writePair(page, authored);
  await letWarningsStand(page, authored);
}
