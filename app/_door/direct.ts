import "server-only";
import type { IncomingMessage } from "node:http";
import { SpanKind, trace } from "@opentelemetry/api";
import { faultReply } from "./answering-route";
import { bodyLimit, type Posted } from "./json-gate";
import type { Reply } from "./reply";
import { guestCookie, sessionCookie } from "./session";

declare global {
  var phanVaiDirect: ((request: IncomingMessage) => (() => Promise<Reply>) | null) | undefined;
}

/** `named` is what stands in the address for the names in brackets, in order. */
type Answer = (posted: Posted, token: string, named: readonly string[]) => Promise<Reply>;

const ways = new Map<string, { path: RegExp; answer: Answer }>();

/**
 * Answers what is posted to a route, named as its folders are. Lets the front server have an answer from the app itself (record 0056), once Next has loaded the route that offers it. What a signed-in
 * browser sends as pages of ours do goes this way; everything else goes through Next as ever: a guest, whose cookies change, a
 * body whose length isn't told, an address with escapes, cookies that are there twice.
 */
export function offerDirectly(route: string, answer: Answer): void {
  ways.set(route, { path: new RegExp(`^${route.replaceAll(/\[\w+\]/g, "([\\w-]+)")}$`), answer });
  globalThis.phanVaiDirect = directAnswer;
}

function directAnswer(request: IncomingMessage): (() => Promise<Reply>) | null {
  const { method, url = "", headers } = request;
  const length = headers["content-length"];
  const token = sessionIn(headers.cookie);
  if (method !== "POST" || length === undefined || Number(length) > bodyLimit || token === null) return null;
  for (const [route, { path, answer }] of ways) {
    const match = path.exec(url);
    if (match)
      return () =>
        traced(route, () => answer(postedBy(request), token, match.slice(1)).catch((error) => faultOf(request, error)));
  }
  return null;
}

/** Who went before their request was out made no fault, and hears nothing. */
const faultOf = ({ complete }: IncomingMessage, error: unknown): Reply =>
  complete ? faultReply(error) : { status: 400 };

/** With the span that Next makes of what goes through it. */
const traced = (route: string, answer: () => Promise<Reply>): Promise<Reply> =>
  trace
    .getTracer("phan-vai")
    .startActiveSpan(
      `POST ${route}`,
      { kind: SpanKind.SERVER, attributes: { "http.method": "POST", "http.route": route } },
      async (span) => {
        const reply = await answer();
        span.setAttribute("http.status_code", reply.status).end();
        return reply;
      },
    );

const postedBy = (request: IncomingMessage): Posted => ({
  header: (name) => {
    const value = request.headers[name];
    return typeof value === "string" ? value : null;
  },
  text: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    return new TextDecoder().decode(Buffer.concat(chunks));
  },
});

/** The one session of a browser's cookies; null where there is none, or where a guest's is there too. */
function sessionIn(cookies = ""): string | null {
  const named = (name: string) => cookies.split("; ").filter((cookie) => cookie.startsWith(`${name}=`));
  const [session, ...others] = named(sessionCookie.name);
  if (session === undefined || others.length > 0 || named(guestCookie).length > 0) return null;
  return session.slice(sessionCookie.name.length + 1);
}
