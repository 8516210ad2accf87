import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

declare global {
  var phanVaiResponses: AsyncLocalStorage<ServerResponse> | undefined;
}

/**
 * Lets a page say its status by `setStatus`. Next knows one way, to throw, and then sends a page without body that needs
 * JavaScript to become one. Called once, at the server's start; Node announces each request before anyone handles it.
 */
export function followResponses(): void {
  const responses = new AsyncLocalStorage<ServerResponse>();
  globalThis.phanVaiResponses = responses;
  subscribe("http.server.request.start", (message) => {
    if (hasResponse(message)) responses.enterWith(message.response);
  });
}

export function setStatus(status: number): void {
  const response = globalThis.phanVaiResponses?.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}

/** Tells when to try again, in whole seconds from now; with status 429 or 503 (RFC 9110, 10.2.3). */
export function setRetryAfter(seconds: number): void {
  const response = globalThis.phanVaiResponses?.getStore();
  if (response && !response.headersSent) response.setHeader("retry-after", String(Math.max(1, Math.ceil(seconds))));
}

const hasResponse = (message: unknown): message is { response: ServerResponse } =>
  typeof message === "object" && message !== null && "response" in message;
