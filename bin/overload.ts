import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { table } from "./bench/table";

/**
 * `npm run overload -- http://127.0.0.1:3000`: asks a running server for more than it can, and prints how many got a page and how
 * soon, how soon the others were sent away, whether health answered, and how long until all was as before.
 */
const origin = new URL(process.argv[2] ?? "http://127.0.0.1:3000");
const agent = new Agent({ keepAlive: true });
const page = "/invite/x";

type Answer = { status: number; ms: number };

const ask = (path: string): Promise<Answer> => {
  const begunAt = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - begunAt });
    get(new URL(path, origin), { agent }, (answer) => {
      answer.resume().on("end", () => done(answer.statusCode ?? 0));
    }).on("error", () => done(0));
  });
};

async function during<Found>(ms: number, clients: number, act: () => Promise<Found>): Promise<Found[]> {
  const until = performance.now() + ms;
  const found: Found[] = [];
  const client = async () => {
    while (performance.now() < until) found.push(await act());
  };
  await Promise.all(Array.from({ length: clients }, client));
  return found;
}

const impatient = async () => {
  const answer = await ask(page);
  if (answer.status !== 200) await sleep(200);
  return answer;
};
const healthEvery = async () => {
  const answer = await ask("/api/health");
  await sleep(200);
  return answer;
};

const idle = await during(2000, 1, () => ask(page));
const burst = await Promise.all(Array.from({ length: 200 }, () => ask(page)));
const [flood, health] = await Promise.all([during(10_000, 300, impatient), during(10_000, 1, healthEvery)]);
const endedAt = performance.now();
const usual = quantile(idle, 0.95);
for (let answer = await ask(page); answer.status !== 200 || answer.ms > 2 * usual; answer = await ask(page))
  await sleep(20);
const recoveredMs = performance.now() - endedAt;
agent.destroy();

const rows = { idle, "200 at once": burst, "300 clients": flood, "health meanwhile": health };
const row = table(`Overload of ${origin.host}`, ["status", "answers", "p50 ms", "p95 ms", "most ms"], [0, 0, 0, 0, 0]);
for (const [name, answers] of Object.entries(rows))
  for (const status of [...new Set(answers.map((answer) => answer.status))].sort()) {
    const those = answers.filter((answer) => answer.status === status);
    row({ name, figures: [status, those.length, ...[0.5, 0.95, 1].map((share) => quantile(those, share))] });
  }
console.log(`As before after ${(recoveredMs / 1000).toFixed(1)} s.`);

function quantile(answers: readonly Answer[], share: number): number {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
