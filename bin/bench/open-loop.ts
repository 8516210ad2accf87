import { setTimeout as sleep } from "node:timers/promises";
import { type Round, roundOf, type Sender, sendNext } from "./round";
import type { Target } from "./target";
import { startUsage } from "./usage";

/**
 * An open loop: so many requests a second, each by a sender that has none under way, whether those before were answered or not. A time counts from
 * when its request was due, so that nobody who waits for a turn is left out (Schroeder, Wierman and Harchol-Balter, "Open versus
 * closed: a cautionary tale", NSDI 2006).
 */
export async function openLoop(
  target: Target,
  senders: Sender[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Round> {
  const times: number[] = [];
  const failures: Record<number, number> = {};
  const idle = [...senders];
  const waiting: ((sender: Sender) => void)[] = [];
  const oneIdle = () => new Promise<Sender>((resolve) => waiting.push(resolve));
  const send = async (dueAt: number) => {
    const sender = idle.shift() ?? (await oneIdle());
    const status = await sendNext(sender);
    if (status === 200) times.push(performance.now() - dueAt);
    else failures[status] = (failures[status] ?? 0) + 1;
    const next = waiting.shift();
    if (next) next(sender);
    else idle.push(sender);
  };
  const used = startUsage(target);
  const begunAt = performance.now();
  const sent: Promise<void>[] = [];
  for (let count = 0; count < perSecond * seconds; count += 1) {
    const dueAt = begunAt + (count * 1000) / perSecond;
    await sleep(Math.max(0, dueAt - performance.now()));
    sent.push(send(dueAt));
  }
  await Promise.all(sent);
  return { failures, ...roundOf(times, performance.now() - begunAt, used()) };
}
