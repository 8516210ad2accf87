import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { table } from "./bench/table";

/**
 * `npm run overload -- http://127.0.0.1:3000`: asks a running server for more than it can, and prints how many got a page and how
 * soon, how soon the others were sent away, whether health answered, and how long until all was as before; then how long a page
 * takes while 200 at once try passwords.
 */
const origin = new URL(process.argv[2] ?? "http://127.0.0.1:3000");
const agent = new Agent({ keepAlive: true });
const page = "/invite/x";

type Answer = { status: number; ms: number };

const ask = (path: string, sent?: { body: string; headers: Record<string, string> }): Promise<Answer> => {
  const begunAt = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - begunAt });
    request(new URL(path, origin), { agent, method: sent ? "POST" : "GET", headers: sent?.headers ?? {} }, (answer) => {
      answer.resume().on("end", () => done(answer.statusCode ?? 0));
    })
      .on("error", () => done(0))
      .end(sent?.body);
  });
};

/** A try at a password by the form as a browser without a script sends it, each at another address: no limit but the server's own is met. */
async function passwordTry(): Promise<() => Promise<Answer>> {
  const answer = await fetch(new URL("/sign-in", origin));
  const form = (await answer.text()).split("<form").find((each) => each.includes('name="password"')) ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const fields = hidden.map(([, name = "", value = ""]): [string, string] => [name, value.replaceAll("&quot;", '"')]);
  return async () => {
    const typed: [string, string][] = [
      ["email", `${crypto.randomUUID()}@example.com`],
      ["password", "không phải thế"],
    ];
    const data = new FormData();
    for (const [name, value] of [...fields, ...typed]) data.set(name, value);
    const sent = new Response(data);
    const headers = { "content-type": sent.headers.get("content-type") ?? "", origin: origin.origin };
    return ask("/sign-in", { body: await sent.text(), headers });
  };
}

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
const tryPassword = await passwordTry();
const patientTry = async () => {
  const answer = await tryPassword();
  if (answer.status !== 200) await sleep(200);
  return answer;
};
const [tries, underTries] = await Promise.all([during(10_000, 200, patientTry), during(10_000, 1, () => ask(page))]);
const rows = {
  idle,
  "200 at once": burst,
  "300 clients": flood,
  "health meanwhile": health,
  "200 try passwords": tries,
  "the page meanwhile": underTries,
};
agent.destroy();

const row = table(`Overload of ${origin.host}`, ["status", "answers", "p50 ms", "p95 ms", "most ms"], [0, 0, 0, 0, 0]);
for (const [name, answers] of Object.entries(rows))
  for (const status of [...new Set(answers.map((answer) => answer.status))].sort()) {
    const those = answers.filter((answer) => answer.status === status);
    row({ name, figures: [status, those.length, ...[0.5, 0.95, 1].map((share) => quantile(those, share))] });
  }
console.log(`As before after ${(recoveredMs / 1000).toFixed(1)} s.`);
const slower = quantile(underTries, 0.5) / quantile(idle, 0.5);
console.log(`A page takes ${slower.toFixed(1)} times as long while 200 at once try passwords.`);

function quantile(answers: readonly Answer[], share: number): number {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
