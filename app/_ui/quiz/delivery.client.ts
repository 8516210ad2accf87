import { postJson } from "@/app/_ui/offline/pages.client";
import type { ToldView } from "@/app/quiz-view";
import type { Certainty, Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";

export type Sent = {
  responseId: string;
  position: number;
  itemId: string;
  choice: Choice;
  certainty: Certainty | null;
  durationMs: number;
  locale: Locale;
};

/**
 * What became of a response: told its verdict; taken (another one stands, here is its verdict); stale (it has no place in
 * the attempt); signed out; or to be sent again under the same id: unsaved by the server, or unreached.
 */
export type Delivery = { kind: "told" | "taken"; told: ToldView } | { kind: "stale" | "signed-out" | "unsaved" | "unreached" };

/** `owner` is who gave the response, as the page was told: the server takes it from nobody else. */
export async function send(attemptId: string, response: Sent, owner: string | null): Promise<Delivery> {
  try {
    const reply = await postJson(`/api/v1/attempts/${attemptId}/responses`, JSON.stringify(response), owner, AbortSignal.timeout(15_000));
    if (reply.ok) return { kind: "told", told: await reply.json() };
    if ([401, 403, 428].includes(reply.status)) return { kind: "signed-out" };
    if (reply.status !== 409 && reply.status !== 404 && reply.status !== 400) return { kind: "unsaved" };
    const { standing } = await reply.json();
    return standing ? { kind: "taken", told: standing } : { kind: "stale" };
  } catch (error) {
    return { kind: error instanceof SyntaxError ? "unsaved" : "unreached" };
  }
}

/** A version 4 UUID; `crypto.randomUUID` is missing where the page came without TLS. */
export function newResponseId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) =>
    ((index === 6 ? 0x40 | (byte & 0x0f) : index === 8 ? 0x80 | (byte & 0x3f) : byte) + 256).toString(16).slice(1),
  ).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

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
