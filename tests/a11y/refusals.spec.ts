import { expect, type Page, test } from "@playwright/test";
import { newToken, tokenHash } from "@/prisma/token";
import { certify } from "@/tests/e2e/certificate";
import { runSql } from "@/tests/e2e/database";
import { demo, signIn, signUp } from "@/tests/e2e/learner";
import { resetTokenOf } from "@/tests/e2e/reset";
import { expectNoViolation } from "./axe";
import { expectSoundLayout } from "./layout";

test.use({ viewport: { width: 360, height: 740 }, contextOptions: { reducedMotion: "reduce" } });

type Language = "" | "/en";
type State = (page: Page, language: Language) => Promise<void>;

/** Sends a form as it is, past what the browser itself would hold back. */
const send = (page: Page, field: string) =>
  page
    .locator("main form")
    .filter({ has: page.locator(`[name=${field}]`) })
    .locator("button[type=submit]")
    .click();

/** The field that is wrong has the focus, and says what is wrong with it. */
async function isToldAt(page: Page, field: string) {
  // Another form, folded away, may ask for the same.
  const wrong = page.locator(`main [name=${field}]:visible`);
  await expect(wrong).toBeFocused();
  await expect(wrong).toHaveAttribute("aria-invalid", "true");
  await expect(wrong).toHaveAccessibleDescription(/\S/);
}

/** Somebody of the demo's, on their page for operators. */
async function openPerson(page: Page, language: Language, search: string) {
  await signIn(page, demo.manager);
  await page.goto(`${language}/manage/people?search=${encodeURIComponent(search)}`);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.locator("#role")).toBeVisible();
}

const states: Record<string, State> = {
  "the form for a forgotten password": async (page, language) => {
    await page.goto(`${language}/forgot`);
    await page.locator("[name=email]").fill("nham@");
    await send(page, "email");
    await isToldAt(page, "email");
  },
  "a reset link that is gone": async (page, language) => void (await page.goto(`${language}/reset/none`)),
  "a new password that is easy to guess": async (page, language) => {
    const { email } = await signUp(page);
    await page.goto(`${language}/reset/${await resetTokenOf(email)}`);
    await page.locator("[name=password]").fill("password1234");
    await send(page, "password");
    await isToldAt(page, "password");
  },
  "an address to be confirmed": async (page, language) => {
    const token = newToken();
    await runSql(
      "INSERT INTO sign_ups VALUES ($1, 'nguyen.thi.hoang.yen@cong-ty-co-phan-rat-dai.example.com', 'Nguyễn Thị Hoàng Yến', 'x', 'vi', now(), now() + interval '1 hour')",
      [tokenHash(token)],
    );
    await page.goto(`${language}/confirm/${token}`);
    await expect(page.locator("main form button")).toBeVisible();
  },
  "a sign-in that was refused": async (page, language) => {
    await page.goto(`${language}/sign-in`);
    await page.locator("[name=email]").fill(`nobody-${crypto.randomUUID()}@example.com`);
    await page.locator("[name=password]").fill("không phải thế");
    await send(page, "password");
    await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeFocused();
  },
  "one's own password that is wrong": async (page, language) => {
    await signUp(page);
    await page.goto(`${language}/account`);
    await page.locator("#own-password + * summary, section:has(#own-password) summary").first().press("Enter");
    await page.locator("#current").fill("không phải thế");
    await page.locator("[name=password]").fill("một câu dễ nhớ 2026");
    await send(page, "password");
    await isToldAt(page, "current");
  },
  "a search of everybody that finds nobody": async (page, language) => {
    await signIn(page, demo.manager);
    await page.goto(`${language}/manage/people?search=${crypto.randomUUID()}`);
    await expect(page.getByRole("table")).toHaveCount(0);
  },
  "an account that is closed": async (page, language) => {
    const { email } = await signUp(page);
    await runSql("UPDATE users SET closed_at = now() WHERE email = $1", [email]);
    await page.context().clearCookies();
    await openPerson(page, language, email);
    await expect(page.getByRole("status").filter({ hasText: /\S/ })).toBeVisible();
  },
  "a link for a new password, shown once": async (page, language) => {
    const { email } = await signUp(page);
    await page.context().clearCookies();
    await openPerson(page, language, email);
    await page.locator("section[aria-labelledby=one-time-link] button").click();
    await expect(page.locator("section[aria-labelledby=one-time-link] code")).toHaveText(/\/reset\/[\w-]{43}$/);
  },
  "an account that is not erased without its address": async (page, language) => {
    const { email } = await signUp(page);
    await page.context().clearCookies();
    await openPerson(page, language, email);
    await page.locator("section[aria-labelledby=close-title] summary").press("Enter");
    await page.locator("[name=confirmation]").fill("x@example.com");
    await send(page, "confirmation");
    await isToldAt(page, "confirmation");
  },
  "a final that has to be waited for": async (page, language) => {
    const { email } = await signUp(page);
    await certify(email);
    await runSql(
      `INSERT INTO attempts SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'started_at', now() - make_interval(hours => n), 'submitted_at', now() - make_interval(hours => n)))).*
       FROM attempts a JOIN users u ON u.id = a.user_id, generate_series(1, 2) n WHERE u.email = $1`,
      [email],
    );
    await page.goto(`${language}/learn/caio-cto/final`);
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.locator("main form")).toHaveCount(0);
  },
  "what no page looks at": async (page, language) => void (await page.goto(`${language}/%ff`)),
};

for (const [name, reach] of Object.entries(states))
  test(`${name} has no accessibility violation in both languages, light and dark, and holds on small screens`, async ({
    page,
  }) => {
    for (const language of ["", "/en"] as const) {
      await page.context().clearCookies();
      await page.setViewportSize({ width: 360, height: 740 });
      await reach(page, language);
      await expect(page.locator("html")).toHaveAttribute("lang", language ? "en" : "vi");
      await expectNoViolation(page);
      if (name !== "what no page looks at") await expectSoundLayout(page);
    }
  });
