import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log";
import { routeOf } from "./request";

/** One line of the log for each answer; for a file of the build, which tells nothing, only where everything is asked for. */
export function noteAnswer({ request, response, durationMs }: Answered): void {
  const route = routeOf(request.url ?? "/");
  const line = {
    event: "request",
    method: request.method ?? "",
    route,
    status: response.statusCode,
    ms: Math.round(durationMs),
  };
  log[route.startsWith("/_next/") ? "debug" : "info"](line, `${line.method} ${route} ${line.status}`);
}

type Answered = { request: IncomingMessage; response: ServerResponse; durationMs: number };
