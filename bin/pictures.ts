import { mkdirSync } from "node:fs";
import { type BrowserContext, chromium, type Page } from "playwright";
import { ourSignals, withDemo } from "@/bin/bench/demo";
import { ensureBrowser } from "@/bin/step/browser";
import { commandLine } from "@/bin/step/command-line";
import { messageOf } from "@/bin/step/step.mjs";
import { stopSignal, unlessStopped } from "@/bin/step/stopping";
import { lessonItems } from "@/domain/course";

/**
 * `npm run pictures`: starts the demo with data of its own and takes every screen at 360 and 1280 px into docs/pictures.
 * For a closer look: --out DIR, --widths 360,768,1280, --schemes light,dark, --only NAME, and --url of a demo that runs.
 */
const { values } = commandLine({
  options: {
    out: { type: "string", default: "docs/pictures" },
    widths: { type: "string", default: "360,1280" },
    schemes: { type: "string", default: "light" },
    only: { type: "string" },
    url: { type: "string" },
  },
});

const zone = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check({ force: true });
const certainty = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();
const verdict = (page: Page) => page.getByRole("heading", { name: /^(Đúng|Chưa đúng)/ }).waitFor();

/** Does the whole practice, missing every fourth first response, as a learner would. */
async function finish(page: Page, url: string) {
  const { course } = (await import("@/content/courses")).compiledCourses[0];
  const key = new Map(course.lessons.flatMap(lessonItems).map((item) => [item.stem.vi, item.key]));
  const names = { first: course.roles.first.short.vi, both: "Cả hai", second: course.roles.second.short.vi };
  const question = page.getByRole("group", { name: "Trách nhiệm này thuộc về ai?" });
  await page.goto(`${url}/learn/caio-cto/background/quiz`);
  for (let asked = 0; asked < 40 && (await question.isVisible()); asked += 1) {
    const right = key.get((await page.getByRole("heading", { level: 1 }).innerText()).trim()) ?? "both";
    const misses = asked < 12 && asked % 4 === 1;
    await zone(page, names[misses ? (right === "both" ? "second" : "both") : right]);
    await certainty(page, [/^Khá chắc/, /^Rất chắc/, /^Đoán/][asked % 3] ?? /^Đoán/);
    await verdict(page);
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await question
      .or(page.getByRole("heading", { level: 1, name: /^Đúng \d/ }))
      .first()
      .waitFor();
  }
}

const manage = async (page: Page, url: string, part: string) => {
  await page.goto(`${url}/manage`);
  await page.goto(`${url}${await page.getByRole("link", { name: "Nhóm mẫu" }).first().getAttribute("href")}${part}`);
};

/** A new learner, and the demo's, who has three weeks behind them. */
type Who = "nobody" | "learner" | "demo" | "manager";

const screens: { name: string; as: Who; show: (page: Page, url: string) => Promise<unknown> }[] = [
  { name: "landing", as: "nobody", show: (page, url) => page.goto(url) },
  { name: "sign-in", as: "nobody", show: (page, url) => page.goto(`${url}/sign-in`) },
  { name: "lesson", as: "learner", show: (page, url) => page.goto(`${url}/learn/caio-cto/caio`) },
  { name: "question", as: "learner", show: (page, url) => page.goto(`${url}/learn/caio-cto/caio/quiz`) },
  {
    name: "feedback",
    as: "learner",
    show: async (page, url) => {
      await page.goto(`${url}/learn/caio-cto/caio/quiz`);
      await zone(page, "Cả hai");
      await certainty(page, /^Rất chắc/);
      await verdict(page);
      await page.waitForTimeout(300);
    },
  },
  { name: "results", as: "learner", show: finish },
  { name: "map", as: "demo", show: (page, url) => page.goto(`${url}/learn`) },
  { name: "duties", as: "demo", show: (page, url) => page.goto(`${url}/learn/caio-cto/map`) },
  { name: "review", as: "demo", show: (page, url) => page.goto(`${url}/review`) },
  { name: "progress", as: "demo", show: (page, url) => page.goto(`${url}/progress`) },
  {
    name: "certificate",
    as: "demo",
    show: async (page, url) => {
      await page.goto(`${url}/progress`);
      await page.goto(`${url}${await page.locator('a[href*="/certificate/"]').first().getAttribute("href")}`);
    },
  },
  { name: "account", as: "learner", show: (page, url) => page.goto(`${url}/account`) },
  { name: "not-found", as: "nobody", show: (page, url) => page.goto(`${url}/khong-co`) },
  { name: "cohorts", as: "manager", show: (page, url) => page.goto(`${url}/manage`) },
  { name: "cohort", as: "manager", show: (page, url) => manage(page, url, "") },
  { name: "items", as: "manager", show: (page, url) => manage(page, url, "/items") },
  { name: "invitations", as: "manager", show: (page, url) => manage(page, url, "/invitations") },
  {
    name: "learner",
    as: "manager",
    show: async (page, url) => {
      await manage(page, url, "");
      await page.goto(`${url}${await page.getByRole("link", { name: "An Nguyên" }).first().getAttribute("href")}`);
    },
  },
];

async function signedIn(context: BrowserContext, url: string, as: Exclude<Who, "nobody">) {
  const page = await context.newPage();
  if (as === "learner") {
    await page.goto(`${url}/sign-up`);
    await page.getByLabel("Tên hiển thị").fill("Minh Anh");
    await page.getByLabel("Email").fill(`minh-anh-${Date.now()}@example.com`);
    await page.getByLabel("Mật khẩu").fill("phan-vai-demo");
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  } else {
    await page.goto(`${url}/sign-in`);
    await page.getByLabel("Email").fill(as === "demo" ? "learner@example.com" : "manager@example.com");
    await page.getByLabel("Mật khẩu").fill("phan-vai-demo");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
  }
  await page.getByRole("heading", { level: 1, name: / hay / }).waitFor();
  await page.close();
}

async function take(url: string) {
  mkdirSync(values.out, { recursive: true });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"], ...ourSignals });
  const closing = () => browser.close();
  stopSignal().addEventListener("abort", closing);
  const schemes = values.schemes.split(",");
  for (const colorScheme of ["light", "dark"] as const) {
    if (!schemes.includes(colorScheme)) continue;
    for (const width of values.widths.split(",").map(Number)) {
      for (const as of ["nobody", "learner", "demo", "manager"] as const) {
        const wanted = screens.filter(
          (screen) => screen.as === as && (values.only === undefined || values.only.split(",").includes(screen.name)),
        );
        if (wanted.length === 0) continue;
        const context = await browser.newContext({
          colorScheme,
          reducedMotion: "reduce",
          viewport: { width, height: width < 700 ? 740 : 860 },
          locale: "vi-VN",
          timezoneId: "Asia/Ho_Chi_Minh",
        });
        if (as !== "nobody") await signedIn(context, url, as);
        for (const { name, show } of wanted) {
          const page = await context.newPage();
          await show(page, url);
          await page.waitForLoadState("networkidle");
          const file = `${values.out}/${name}-${width}${schemes.length > 1 ? `-${colorScheme}` : ""}.png`;
          await page.screenshot({
            path: file,
            fullPage: !["question", "feedback"].includes(name),
            animations: "disabled",
          });
          console.log(file);
          await page.close();
        }
        await context.close();
      }
    }
  }
  await browser.close();
}

try {
  await (values.url ? unlessStopped(stopSignal(), take(values.url)) : withDemo(4395, ".data/pictures", take));
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
