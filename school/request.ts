import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

declare global {
  var phanVaiResponses: AsyncLocalStorage<ServerResponse> | undefined;
}

type Answered = { request: IncomingMessage; response: ServerResponse; durationMs: number };

/**
 * Lets whatever works for a request know its response; called once, at the server's start. Node announces each request before
 * anyone handles it, and tells when its answer is out.
 */
export function followRequests(whenAnswered: (answered: Answered) => void): void {
  const responses = new AsyncLocalStorage<ServerResponse>();
  const begun = new WeakMap<ServerResponse, number>();
  globalThis.phanVaiResponses = responses;
  subscribe("http.server.request.start", (message) => {
    if (!hasResponse(message)) return;
    begun.set(message.response, performance.now());
    responses.enterWith(message.response);
  });
  subscribe("http.server.response.finish", (message) => {
    if (!hasResponse(message)) return;
    const { request, response } = message;
    const begunAt = begun.get(response);
    if (begunAt !== undefined) whenAnswered({ request, response, durationMs: performance.now() - begunAt });
  });
}

/** The response of the request that is being worked for; undefined in what the server does by itself. */
export const currentResponse = (): ServerResponse | undefined => globalThis.phanVaiResponses?.getStore();

/** The name that the front server gave the request which is being worked for. */
export function currentRequestId(): string | undefined {
  const id = currentResponse()?.req.headers["x-request-id"];
  return typeof id === "string" ? id : undefined;
}

/**
 * An address for the log: its path with the words of our own folders, and a star for everything that could be somebody's: an id, a
 * token, a code. Neither a query nor what follows a word that a token always follows is kept.
 */
export function routeOf(url: string): string {
  const [path = "/"] = url.split("?", 1);
  const named = path
    .split("/")
    .map((part) => (/^([a-z][a-z-]{0,24}(\.[a-z]{2,4})?|v1)$/.test(part) || part === "" ? part : "*"));
  return named
    .map((part, at) =>
      /^(invite|reset|unsubscribe|certificates?|confirm|email)$/.test(named[at - 1] ?? "") ? "*" : part,
    )
    .join("/");
}

const hasResponse = (message: unknown): message is Omit<Answered, "durationMs"> =>
  typeof message === "object" && message !== null && "response" in message && "request" in message;
