import { chromium, type Page } from "playwright";
import { ourSignals } from "@/bin/bench/demo";
import { atMost } from "@/bin/bench/goal";
import { table } from "@/bin/bench/table";
import type { Bench, Found, Served } from "@/bin/bench/target";
import { startUsage, type Usage } from "@/bin/bench/usage";
import { ensureBrowser } from "@/bin/step/browser";
import { stopSignal } from "@/bin/step/stopping";
import { steps } from "./steps";
import { countTraffic, type Traffic } from "./traffic";

type Part = Traffic & Usage & { name: string };

/**
 * What the first steps of a learner come to over the wire and on the server, in a browser that knows nothing of us: twice, since the first time the server
 * also loads its pages. The account's step hashes the password, which is slow on purpose.
 */
export async function measureJourney({ ours }: Bench): Promise<Found> {
  const journeys: Part[][] = [];
  for (const name of ["a learner's journey, the first", "a learner's journey, the second"]) {
    const print = table(name, ["requests", "KB", "CPU ms", "PG ms"], [0, 1, 0, 0]);
    const parts = await travel(ours);
    const [first, ...after] = parts;
    const sums = [
      { ...sumOf(after), name: "after the first page" },
      { ...sumOf(first ? [first, ...after] : after), name: "all" },
    ];
    for (const { name: part, requests, bytes, cpuMs, databaseMs } of [...parts, ...sums])
      print({ name: part, figures: [requests, bytes / 1000, cpuMs, databaseMs] });
    journeys.push([...parts, ...sums]);
  }
  const all = journeys.at(-1)?.at(-1);
  const withoutAccount = journeys
    .at(-1)
    ?.filter(({ name }) => steps.some((step) => step.name === name && !step.hashes));
  return {
    figures: journeys,
    goals: [
      atMost(40, "journey: requests", all?.requests ?? null),
      atMost(300, "journey: over the wire", all ? all.bytes / 1000 : null, "KB"),
      atMost(250, "journey: without the hashing", withoutAccount ? sumOf(withoutAccount).cpuMs : null, "ms CPU"),
    ],
    mistakes: [],
  };
}

/** Goes all steps in a new browser, and waits after each until its network rests. */
async function travel(ours: Served): Promise<Part[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"], ...ourSignals });
  const close = () => browser.close();
  stopSignal().addEventListener("abort", close);
  try {
    const context = await browser.newContext({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    const page = await context.newPage();
    const traffic = await countTraffic(page);
    const parts: Part[] = [];
    for (const { name, go } of steps) {
      const before = await traffic();
      const used = startUsage(ours);
      await go(page, ours.origin);
      await rest(page);
      const after = await traffic();
      parts.push({
        name,
        requests: after.requests - before.requests,
        bytes: after.bytes - before.bytes,
        ...used(),
      });
    }
    return parts;
  } finally {
    await close();
  }
}

/** Waits until the page fetches nothing, and its service worker, where it has one, holds what it keeps. */
async function rest(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
  });
}

function sumOf(parts: Part[]): Traffic & Usage {
  const sum = (figure: (part: Part) => number) => parts.reduce((all, part) => all + figure(part), 0);
  const known = (figure: "cpuMs" | "databaseMs") =>
    parts.some((part) => part[figure] === null) ? null : sum((part) => part[figure] ?? 0);
  return {
    requests: sum(({ requests }) => requests),
    bytes: sum(({ bytes }) => bytes),
    cpuMs: known("cpuMs"),
    databaseMs: known("databaseMs"),
  };
}
