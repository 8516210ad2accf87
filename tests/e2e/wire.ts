import { type APIResponse, expect, type Page } from "@playwright/test";
import { choices } from "@/domain/choice";
import { aSentResponse } from "@/tests/unit/builders";
import { items } from "./course";
import { ownHeaders } from "./learner";

const hidden = (page: Page, name: string) => page.locator(`input[name="${name}"]`).inputValue();

/** Where the question on the screen is answered. */
export const responsesAddress = async (page: Page) => `/api/v1/attempts/${await hidden(page, "attemptId")}/responses`;

/** Responds to the question on the screen and to all after it as the page would, the first `misses` wrong and very sure; gives how many. */
export async function respondToAll(page: Page, misses = 0, known = items): Promise<number> {
  const address = await responsesAddress(page);
  const headers = await ownHeaders(page);
  type Asked = { itemId: string; position: number };
  let next: Asked | null = { itemId: await hidden(page, "itemId"), position: Number(await hidden(page, "position")) };
  let asked = 0;
  while (next) {
    const { itemId, position }: Asked = next;
    const key = known.find(({ id }) => id === itemId)?.key ?? "both";
    const isMissed = asked < misses;
    const choice = isMissed ? (choices.find((other) => other !== key) ?? key) : key;
    const data = aSentResponse({ position, itemId, choice, certainty: isMissed ? "very" : "fairly" });
    const reply: APIResponse = await page.request.post(address, { data, headers });
    expect(reply.status()).toBe(200);
    next = (await reply.json()).next;
    asked += 1;
  }
  return asked;
}
