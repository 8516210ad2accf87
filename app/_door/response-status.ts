import "server-only";
import type { ServerResponse } from "node:http";
import { currentResponse } from "@/school/request";

/** Lets a page say its status. Next knows one way, to throw, and then sends a page without body that needs JavaScript to become one. */
export function setStatus(status: number): void {
  const response = unsent();
  if (response) response.statusCode = status;
}

/** Tells when to try again, in whole seconds from now; with status 429 or 503 (RFC 9110, 10.2.3). */
export const setRetryAfter = (seconds: number): void =>
  void unsent()?.setHeader("retry-after", String(Math.max(1, Math.ceil(seconds))));

/**
 * Has the browser forget what it keeps of pages, going back included; at a sign-out. Not its storage: responses that wait there to
 * be sent are their learner's, and the dialog before the sign-out asks about them.
 */
export const clearCachedPages = (): void => void unsent()?.setHeader("clear-site-data", '"cache"');

/** Whether what is being answered was sent: asked for again, it would be sent again. */
export const isSent = (): boolean => currentResponse()?.req.method === "POST";

function unsent(): ServerResponse | null {
  const response = currentResponse();
  return response && !response.headersSent ? response : null;
}
