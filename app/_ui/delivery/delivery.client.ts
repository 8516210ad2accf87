import { postJson } from "@/app/_ui/owner.client";
import type { Certainty, Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import type { Loss, Trouble } from "@/messages/refusals";
import type { ToldView } from "@/school/quiz-view";

export type Sent = {
  responseId: string;
  position: number;
  itemId: string;
  choice: Choice;
  certainty: Certainty | null;
  durationMs: number;
  locale: Locale;
};

/** What became of a response: told its verdict; taken (another one stands, here is its verdict); waiting under the same id; or lost. */
export type Delivery = { kind: "told" | "taken"; told: ToldView } | { kind: Trouble } | { kind: Loss };

/** `owner` is who gave the response, as the page was told: the server takes it from nobody else. */
export async function send(attemptId: string, response: Sent, owner: string | null): Promise<Delivery> {
  try {
    const reply = await postJson(
      `/api/v1/attempts/${attemptId}/responses`,
      JSON.stringify(response),
      owner,
      AbortSignal.timeout(15_000),
    );
    if (reply.ok) return { kind: "told", told: await reply.json() };
    if (reply.status >= 500) return { kind: isFull(await reply.text()) ? "full" : "unsaved" };
    return refused(reply.status, await reply.json());
  } catch (error) {
    return { kind: error instanceof SyntaxError ? "unsaved" : "unreached" };
  }
}

/** Other trouble need not be told as JSON. */
const isFull = (body: string): boolean => body.includes('"refusal":"disk-full"');

/** A refusal of ours says why; where something before the server answered in its place, its status has to do. */
function refused(status: number, { refusal, standing }: { refusal?: string; standing?: ToldView | null }): Delivery {
  if (standing) return { kind: "taken", told: standing };
  if (status === 401) return { kind: "signed-out" };
  if (status === 403) return { kind: "foreign-origin" };
  if (status === 429) return { kind: "busy" };
  if (refusal === "other-person" || refusal === "stale-page" || refusal === "late") return { kind: refusal };
  if (status === 404 || status === 409) return { kind: "stale" };
  return { kind: status === 400 || status === 413 || status === 415 ? "unreadable" : "unsaved" };
}

export const isLoss = (kind: Delivery["kind"]): kind is Loss =>
  kind === "stale" || kind === "late" || kind === "unreadable";

/** A version 4 UUID (RFC 9562); `crypto.randomUUID` is missing where the page came without TLS. */
export const newResponseId = (): string =>
  "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) =>
    randomOf(place === "y" ? "89ab" : "0123456789abcdef"),
  );

/** Each digit as likely as the others: 4 and 16 divide a byte's 256 values. */
const randomOf = (digits: string): string =>
  digits.charAt((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % digits.length);

/** Tells the browser's other tabs that the attempt goes on here, and calls `onOther` when one of them says so later. */
export function announceTab(attemptId: string, onOther: () => void): () => void {
  // A page that comes back from the browser's memory is behind: it is fetched again.
  const onShow = (event: PageTransitionEvent) => event.persisted && window.location.reload();
  window.addEventListener("pageshow", onShow);
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`phan-vai:${attemptId}`) : null;
  channel?.addEventListener("message", onOther);
  channel?.postMessage("here");
  return () => {
    window.removeEventListener("pageshow", onShow);
    channel?.close();
  };
}
