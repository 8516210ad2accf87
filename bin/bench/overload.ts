import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, quantile } from "./answers";
import { askOne, during, type Sent } from "./clients";
import { passwordTry } from "./password-try";

/** What a server answered before more was asked of it than it can, at once and for ten seconds, and to its health page meanwhile. */
export type Overload = {
  idle: Answer[];
  burst: Answer[];
  flood: Answer[];
  health: Answer[];
  /** How long after the flood a page took at most twice what it took before. */
  recoveredMs: number;
  /** Of 200 clients who then try passwords for ten seconds, and of one who asks for the page meanwhile. */
  tries: Answer[];
  underTries: Answer[];
};

const page = "/invite/x";

/** Asks a server for more than it can: 200 pages at once, then 300 clients who come back as soon as they are answered. */
export async function overload(origin: URL): Promise<Overload> {
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string, sent?: Sent) => askOne(agent, new URL(path, origin), sent);
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
  const tryPassword = await passwordTry(origin);
  const tryAgain = async () => {
    const answer = await ask("/sign-in", await tryPassword());
    if (answer.status !== 200) await sleep(200);
    return answer;
  };
  const [tries, underTries] = await Promise.all([during(10_000, 200, tryAgain), during(10_000, 1, () => ask(page))]);
  agent.destroy();
  return { idle, burst, flood, health, recoveredMs, tries, underTries };
}
