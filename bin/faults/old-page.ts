import { type BrowserContext, chromium, type Page } from "playwright";
import { ourSignals } from "@/bin/bench/demo";
import { findBrowser } from "@/bin/step/browser";
import { frontMessages } from "@/messages/front";
import { type Instance, startInstance } from "./instance";
import { type LoadLearner, loadLearners } from "./learners";
import { buildNewerVersion } from "./newer-version";
import { startSharedDatabase } from "./shared-database";
import { formWith, openPage, sendForm } from "./visitors";

export const oldPageName = "pages of an older build, scripts gone";

export type OldPages = {
  /** Scripts and styles of the older pages, and how many of them the newer build doesn't have. */
  files: number;
  gone: number;
  /** What an older page could not do, in words. */
  wrong: string[];
};

type Place = { port: number; log: string; newer: string };

/**
 * Opens pages of this version, puts a newer one in its place, and goes on in the pages as somebody does who noticed nothing: with
 * and without JavaScript. The newer version knows one of the account's actions no more.
 */
export async function tryOldPages({ port, log, newer }: Place): Promise<OldPages> {
  const database = await startSharedDatabase(".data/faults-shared");
  const origin = `http://127.0.0.1:${port}`;
  let instance: Instance | undefined;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"], ...ourSignals });
  try {
    const databaseUrl = await database.create("phan_vai");
    const start = async (version: string) => {
      await instance?.end();
      instance = startInstance({ version, port, origin, databaseUrl, log });
      await instance.ready;
    };
    await buildNewerVersion(newer, { database, port, origin, log });
    await start(".");
    const [person] = await database.withDb(databaseUrl, (db) => loadLearners(db, 1, 0));
    if (!person) throw new Error("There is no learner.");
    const context = await browser.newContext({ locale: "vi-VN" });
    await context.addCookies([{ name: "phan-vai", value: person.cookie.replace(/^[^=]+=/, ""), url: origin }]);
    const opened = await openPages(context, origin);
    const plain = await openPage(`${origin}/account`, person.cookie);
    await start(newer);
    const wrong = [...(await tryPlain(origin, person, plain.html)), ...(await tryScripted(opened))];
    return { ...(await filesOf(origin, plain.html)), wrong };
  } finally {
    await browser.close();
    await instance?.end();
    await database.stop();
  }
}

type Opened = Record<"quiz" | "profile" | "settings" | "map", Page>;

/** What somebody has before them when the newer version comes: something picked, something typed. */
async function openPages(context: BrowserContext, origin: string): Promise<Opened> {
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(origin + path, { waitUntil: "networkidle" });
    return page;
  };
  const quiz = await open("/learn/caio-cto/background/quiz");
  await quiz.getByRole("radio", { name: "Cả hai", exact: true }).check({ force: true });
  const profile = await open("/account");
  await profile.locator("input[name=name]").fill("Tên gõ trước khi đổi bản");
  const settings = await open("/account");
  await settings.locator("input[name=hasShortcuts]").click();
  return { quiz, profile, settings, map: await open("/learn") };
}

/** Without JavaScript a form whose action is gone is answered by the front's page, which says so; what was typed is a step back. */
async function tryPlain(origin: string, { cookie }: LoadLearner, html: string): Promise<string[]> {
  const known = await sendForm(`${origin}/account`, cookie, formWith(html, "name", { name: "Không có script" }));
  const gone = await sendForm(`${origin}/account`, cookie, formWith(html, "hasShortcuts", {}));
  const saysSo = gone.status === 409 && gone.html.includes(frontMessages.vi.stale);
  return [
    ...(known.status === 303 ? [] : [`a plain form is answered with ${known.status}`]),
    ...(saysSo ? [] : [`a plain form whose action is gone is answered with ${gone.status}`]),
  ];
}

/** Goes on in each page; what doesn't come within the time is a fault. */
async function tryScripted({ quiz, profile, settings, map }: Opened): Promise<string[]> {
  const ticked = await settings.locator("input[name=hasShortcuts]").isChecked();
  const steps: [string, () => Promise<unknown>][] = [
    [
      "a response gets no verdict",
      async () => {
        await quiz.getByRole("button", { name: /^Khá chắc/ }).click();
        await quiz.getByRole("heading", { name: /^(Đúng|Chưa đúng)/ }).waitFor();
      },
    ],
    ["the way on from a verdict leads nowhere", () => nextQuestion(quiz)],
    [
      "a form is not saved",
      async () => {
        await submit(profile, "name");
        await profile.waitForURL(/said=saved/);
      },
    ],
    [
      "a form whose action is gone doesn't say so",
      async () => {
        await submit(settings, "hasShortcuts");
        await settings.getByRole("alert").getByText("Trang này đã cũ").waitFor();
      },
    ],
    [
      "a form whose action is gone loses what was chosen",
      async () => {
        if ((await settings.locator("input[name=hasShortcuts]").isChecked()) !== ticked) throw new Error("lost");
      },
    ],
    [
      "a link opens no page",
      async () => {
        await map.locator("main a[href^='/learn/']").first().click();
        await map.waitForURL(/\/learn\/.+/);
        await map.getByRole("heading", { level: 1 }).waitFor();
      },
    ],
  ];
  const faults: string[] = [];
  for (const [fault, step] of steps) await step().catch(() => faults.push(fault));
  return faults;
}

async function nextQuestion(quiz: Page): Promise<void> {
  await quiz.getByRole("button", { name: "Tiếp tục" }).click();
  await quiz.getByRole("group", { name: "Trách nhiệm này thuộc về ai?" }).waitFor();
}

const submit = (page: Page, field: string): Promise<void> =>
  page
    .locator("form")
    .filter({ has: page.locator(`input[name=${field}]`) })
    .locator("button[type=submit]")
    .click();

/** How many of a page's own scripts and styles the server doesn't have; throws where it says so other than with 404. */
async function filesOf(origin: string, html: string): Promise<{ files: number; gone: number }> {
  const addresses = [...new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g) ?? [])];
  const statuses = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(origin + address);
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
  const other = statuses.find((status) => status !== 200 && status !== 404);
  if (other !== undefined) throw new Error(`A script that is gone is answered with ${other}.`);
  return { files: statuses.length, gone: statuses.filter((status) => status === 404).length };
}
