import "server-only";
import type { z } from "zod";
import { jsonOf } from "@/domain/text";
import { refuseWhenFull } from "@/school/disk";
import { log } from "@/school/log";
import { appOrigin } from "@/school/origin";
import { isOwnOrigin, noteForeign } from "./origin";
import { type OwnerRefusal, ownerRefusal } from "./owner";
import type { Player } from "./session";

/** Bytes that a request to the API may carry. */
const bodyLimit = 4096;

export const problem = (
  status: number,
  refusal: string,
  extra: object = {},
  headers: Record<string, string> = {},
): Response => Response.json({ refusal, ...extra }, { status, headers: { "cache-control": "no-store", ...headers } });

const statuses = { "signed-out": 401, "other-person": 409, "stale-page": 409 } as const satisfies Record<
  OwnerRefusal,
  number
>;

/**
 * The one gate of everything that a page of ours posts as JSON: our own origin, JSON, a small body, a live session, the page's
 * own person (`x-owner`), a well formed body, space to store something. Next checks none of these for a route handler. `findAsker` says whether a guest
 * counts (`findPlayer`) or only somebody signed in (`findViewer`); it is told the body where that is well formed.
 */
export async function guarded<Input extends z.ZodType, Asker extends Player>(
  request: Request,
  findAsker: (body: z.infer<Input> | undefined) => Promise<Asker | null>,
  input: Input,
  act: (body: z.infer<Input>, asker: Asker) => Promise<Response>,
): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (!isOwnOrigin(origin) || (site !== null && site !== "same-origin")) {
    noteForeign(String(origin));
    log.info({ event: "refused", refusal: "foreign-origin" }, "A request of another origin was refused.");
    return problem(403, "foreign-origin", { origin: appOrigin.origin });
  }
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/json")
    return problem(415, "not-json");
  const text = await readBody(request);
  if (text === null) return problem(413, "too-large");
  const body = input.safeParse(jsonOf(text));
  const asker = await findAsker(body.data);
  const refusal = ownerRefusal(request.headers.get("x-owner"), asker);
  if (refusal) return problem(statuses[refusal], refusal);
  if (!asker) return problem(401, "signed-out");
  if (!body.success)
    return problem(400, "malformed", {
      issues: body.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  const full = await refuseWhenFull();
  if (full) return problem(503, full.refusal, {}, { "retry-after": String(full.retryAfterSeconds) });
  return act(body.data, asker);
}

/** The body as text; null as soon as it is longer than the limit. A length that is given is one that HTTP keeps to. */
async function readBody(request: Request): Promise<string | null> {
  const length = request.headers.get("content-length");
  if (length !== null) return Number(length) > bodyLimit ? null : request.text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bodyLimit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
