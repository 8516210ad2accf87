import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log";
import { countAnswer } from "./metrics";
import { routeOf } from "./request";

/** One line of the log for each answer; for a file of the build, which tells nothing, only where everything is asked for. */
export function noteAnswer({ request, response, durationMs }: Answered): void {
  // Another server in this process, for figures, has no front.
  if (!response.hasHeader("x-request-id")) return;
  const route = routeOf(request.url ?? "/");
  const line = {
    event: "request",
    method: request.method ?? "",
    route,
    status: response.statusCode,
    ms: Math.round(durationMs),
  };
  countAnswer(line.method, request.url ?? "/", line.status, durationMs);
  log[route.startsWith("/_next/") ? "debug" : "info"](line, `${line.method} ${route} ${line.status}`);
}

type Answered = { request: IncomingMessage; response: ServerResponse; durationMs: number };
