import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { z } from "zod";
import { median } from "./bench/round";
import { ensureBrowser } from "./browser";
import { withDemo } from "./demo";

/**
 * `npm run lighthouse`: Lighthouse's mobile scores, 0 to 100, of a lesson, a question and the landing page in the production
 * build, as a signed-in learner; the median of five runs, since the machine's other work shows in them. The tool is fetched
 * by npx when it is asked for: nothing else needs it.
 */
const lighthouse = "lighthouse@13.5.0";
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const pages = { lesson: "/learn/background", question: "/learn/background/quiz", landing: "/" };
const runs = 5;

const Report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable().optional(), scoreDisplayMode: z.string(), displayValue: z.string().optional() }),
  ),
});
type Report = z.infer<typeof Report>;

const browserPath = ensureBrowser();
const folder = mkdtempSync(join(tmpdir(), "phan-vai-lighthouse-"));
try {
  await withDemo(4394, ".data/lighthouse", measure);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(url: string) {
  const headers = join(folder, "headers.json");
  writeFileSync(headers, JSON.stringify({ Cookie: await signedUp(url) }));
  console.log(`\n${"page".padEnd(10)} ${categories.map((name) => name.padStart(15)).join("")}   first and largest paint, blocked, shifted`);
  for (const [name, path] of Object.entries(pages)) {
    const reports = Array.from({ length: runs }, () => report(`${url}${path}`, name === "landing" ? null : headers));
    const scores = categories.map((category) => median(reports.map((each) => (each.categories[category]?.score ?? 0) * 100)));
    const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
    const last = reports.at(-1);
    console.log(
      `${name.padEnd(10)} ${scores.map((score) => score.toFixed(0).padStart(15)).join("")}   ${times.map((id) => last?.audits[id]?.displayValue).join(", ")}`,
    );
    for (const audit of last ? failing(last) : []) console.log(`           ✗ ${audit}`);
  }
}

/** One run; the browser sometimes misses the start of its own recording, and is asked again. */
function report(address: string, headers: string | null, tries = 3): Report {
  const out = join(folder, "report.json");
  const { status, stderr } = spawnSync(
    "npx",
    [
      ...["--yes", lighthouse, address, "--quiet", "--output=json", `--output-path=${out}`, `--only-categories=${categories.join(",")}`],
      ...(headers ? [`--extra-headers=${headers}`] : []),
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    { encoding: "utf8", env: { ...process.env, CHROME_PATH: browserPath } },
  );
  if (status === 0) return Report.parse(JSON.parse(readFileSync(out, "utf8")));
  if (tries > 1) return report(address, headers, tries - 1);
  throw new Error(`Lighthouse ended with ${status}: ${stderr}`);
}

/** What a rule says no to; measures of time have scores of their own. */
function failing({ audits }: Report): string[] {
  return Object.values(audits).flatMap(({ title, score, scoreDisplayMode }) => (scoreDisplayMode === "binary" && score === 0 ? [title] : []));
}

/** A new learner's cookies. */
async function signedUp(url: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.goto(`${url}/sign-up`);
  await page.getByLabel("Tên hiển thị").fill("Minh Anh");
  await page.getByLabel("Email").fill(`minh-anh-${Date.now()}@example.com`);
  await page.getByLabel("Mật khẩu").fill("phan-vai-demo");
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await page.waitForURL(/\/learn$/);
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
