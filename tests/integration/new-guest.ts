import { randomUUID } from "node:crypto";
import { findPlayer } from "@/app/_door/session";
import { startTrial } from "@/app/[locale]/actions";
import { POST } from "@/app/api/v1/attempts/[attempt]/responses/route";
import type { Attempt } from "@/domain/attempt";
import { findLesson } from "@/domain/course";
import { ownerTag } from "@/prisma/token";
import { appOrigin } from "@/school/origin";
import { openTrial } from "@/school/trial";
import { course, edition } from "@/tests/first-course";
import { form } from "./form";
import { outcomeOf } from "./people";
import { setRequest } from "./request";

/** A new browser whose visitor presses "try it"; gives where that leads. */
export async function aNewGuest(address = "/"): Promise<string> {
  setRequest(undefined, address);
  return outcomeOf(() => startTrial(form()));
}

/** The practice that the quiz's page shows to the guest whose browser this is. */
export async function practiceShown(): Promise<Attempt> {
  const guest = (await findPlayer())?.unstored;
  const lesson = findLesson(course, "background");
  if (!guest || !lesson) throw new Error("Nobody is a guest of whom nothing is stored.");
  return openTrial(guest, { course, edition }, lesson);
}

export const responseTo = ({ itemIds }: Attempt, position = 0) => ({
  responseId: randomUUID(),
  position,
  itemId: itemIds[position] ?? "",
  choice: "both",
  certainty: "very",
  durationMs: 4000,
  locale: "vi",
});

/** Posts a response as the page's script does, from the browser that is there. */
export async function post(attemptId: string, body: object): Promise<Response> {
  const player = await findPlayer();
  const request = new Request(new URL(`/api/v1/attempts/${attemptId}/responses`, appOrigin), {
    method: "POST",
    headers: { origin: appOrigin.origin, "content-type": "application/json", "x-owner": ownerTag(player?.id ?? "") },
    body: JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({ attempt: attemptId }) });
}

/** The guest's first response, to the first item. */
export async function respondAsGuest(): Promise<Response> {
  const attempt = await practiceShown();
  return post(attempt.id, responseTo(attempt));
}
