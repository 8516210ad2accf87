import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { z } from "zod";
import { ourSignals, withDemo } from "@/bin/bench/demo";
import { ensureBrowser } from "@/bin/step/browser";
import { run } from "@/bin/step/command.mjs";
import { messageOf } from "@/bin/step/step.mjs";
import { stopSignal, withPassingFolder } from "@/bin/step/stopping";
import { median } from "./bench/median";

/**
 * `npm run lighthouse`: Lighthouse's mobile scores, 0 to 100, of a lesson, a question and the landing page in the production
 * build, as a signed-in learner; the median of five runs, since the machine's other work shows in them. The tool is fetched
 * by npx when it is asked for: nothing else needs it. It is the last one that runs on the oldest Node that we run on.
 */
const lighthouse = "lighthouse@12.8.2";
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const pages = { lesson: "/learn/caio-cto/background", question: "/learn/caio-cto/background/quiz", landing: "/" };
const runs = 5;

const Report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable().optional(),
      scoreDisplayMode: z.string(),
      displayValue: z.string().optional(),
    }),
  ),
});
type Report = z.infer<typeof Report>;

const browserPath = ensureBrowser();
try {
  await withPassingFolder(".data/lighthouse-passing", (folder) =>
    withDemo(4394, ".data/lighthouse", (url) => measure(url, folder)),
  );
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}

async function measure(url: string, folder: string) {
  const headers = join(folder, "headers.json");
  writeFileSync(headers, JSON.stringify({ Cookie: await signedUp(url) }), { mode: 0o600 });
  console.log(
    `\n${"page".padEnd(10)} ${categories.map((name) => name.padStart(15)).join("")}   first and largest paint, blocked, shifted`,
  );
  for (const [name, path] of Object.entries(pages)) {
    const reports: Report[] = [];
    while (reports.length < runs)
      reports.push(await report(`${url}${path}`, name === "landing" ? null : headers, folder));
    const scores = categories.map((category) =>
      median(reports.map((each) => (each.categories[category]?.score ?? 0) * 100)),
    );
    const times = [
      "first-contentful-paint",
      "largest-contentful-paint",
      "total-blocking-time",
      "cumulative-layout-shift",
    ];
    const last = reports.at(-1);
    console.log(
      `${name.padEnd(10)} ${scores.map((score) => score.toFixed(0).padStart(15)).join("")}   ${times.map((id) => last?.audits[id]?.displayValue).join(", ")}`,
    );
    for (const audit of last ? failing(last) : []) console.log(`           ✗ ${audit}`);
  }
}

/** One run, whose browser keeps its profile in our folder; it sometimes misses the start of its own recording, and is asked again. */
async function report(address: string, headers: string | null, folder: string, tries = 3): Promise<Report> {
  const out = join(folder, "report.json");
  const command = [
    ...[
      "npx",
      "--yes",
      lighthouse,
      address,
      "--quiet",
      "--output=json",
      `--output-path=${out}`,
      `--only-categories=${categories.join(",")}`,
    ],
    ...(headers ? [`--extra-headers=${headers}`] : []),
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
  ];
  const env = { ...process.env, CHROME_PATH: browserPath, TMPDIR: resolve(folder) };
  try {
    await run(command, { env, signal: stopSignal(), failed: "Lighthouse did not finish." });
    return Report.parse(JSON.parse(readFileSync(out, "utf8")));
  } catch (error) {
    if (tries === 1 || stopSignal().aborted) throw error;
    return report(address, headers, folder, tries - 1);
  }
}

/** What a rule says no to; measures of time have scores of their own. */
function failing({ audits }: Report): string[] {
  return Object.values(audits).flatMap(({ title, score, scoreDisplayMode }) =>
    scoreDisplayMode === "binary" && score === 0 ? [title] : [],
  );
}

/** A new learner's cookies. */
async function signedUp(url: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"], ...ourSignals });
  const page = await browser.newPage();
  await page.goto(`${url}/sign-up`);
  await page.getByLabel("Tên hiển thị").fill("Minh Anh");
  await page.getByLabel("Email").fill(`minh-anh-${Date.now()}@example.com`);
  await page.getByLabel("Mật khẩu").fill("phan-vai-demo");
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await page.waitForURL(/\/learn\/[a-z0-9-]+$/);
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
