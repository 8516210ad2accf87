import { type Agent, request } from "node:http";
import type { Answer } from "./answers";

export type Sent = { body: string; headers: Record<string, string> };

/** Asks for a page, or sends a form to it, on a connection of the agent's; 0 stands for no answer. */
export function askOne(agent: Agent, address: URL, sent?: Sent): Promise<Answer> {
  const begunAt = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - begunAt });
    request(address, { agent, method: sent ? "POST" : "GET", headers: sent?.headers ?? {} }, (answer) => {
      answer.resume().on("end", () => done(answer.statusCode ?? 0));
    })
      .on("error", () => done(0))
      .end(sent?.body);
  });
}

/** What so many clients found who did it again and again for so many milliseconds. */
export async function during<Found>(ms: number, clients: number, act: () => Promise<Found>): Promise<Found[]> {
  const until = performance.now() + ms;
  const found: Found[] = [];
  const client = async () => {
    while (performance.now() < until) found.push(await act());
  };
  await Promise.all(Array.from({ length: clients }, client));
  return found;
}
