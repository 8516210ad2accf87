import "server-only";
import type { z } from "zod";
import { jsonOf } from "@/domain/text";
import { refuseWhenFull } from "@/school/disk";
import { log } from "@/school/log";
import { appOrigin } from "@/school/origin";
import { isOwnOrigin, noteForeign } from "./origin";
import { type OwnerRefusal, ownerRefusal } from "./owner";
import { type Reply, refusal, responseOf } from "./reply";
import type { Player } from "./session";

/** Bytes that a request to the API may carry. */
export const bodyLimit = 4096;

/** A request as the gate reads it, whichever way it came. `text` is null where the body is longer than the limit. */
export type Posted = { header: (name: string) => string | null; text: () => Promise<string | null> };

const statuses = { "signed-out": 401, "other-person": 409, "stale-page": 409 } as const satisfies Record<
  OwnerRefusal,
  number
>;

/**
 * The one gate of everything that a page of ours posts as JSON: our own origin, JSON, a small body, a live session, the page's
 * own person (`x-owner`), a well formed body, space to store something. Next checks none of these for a route handler. `findAsker` says whether a guest
 * counts (`findPlayer`) or only somebody signed in (`findViewer`); it is told the body where that is well formed.
 */
export async function admitted<Input extends z.ZodType, Asker extends Player>(
  posted: Posted,
  findAsker: (body: z.infer<Input> | undefined) => Promise<Asker | null>,
  input: Input,
  act: (body: z.infer<Input>, asker: Asker) => Promise<Reply>,
): Promise<Reply> {
  const site = posted.header("sec-fetch-site");
  const origin = posted.header("origin");
  if (!isOwnOrigin(origin) || (site !== null && site !== "same-origin")) {
    noteForeign(String(origin));
    log.info({ event: "refused", refusal: "foreign-origin" }, "A request of another origin was refused.");
    return refusal(403, "foreign-origin", { origin: appOrigin.origin });
  }
  if (!isJson(posted.header("content-type"))) return refusal(415, "not-json");
  const text = await posted.text();
  if (text === null) return refusal(413, "too-large");
  const body = input.safeParse(jsonOf(text));
  const asker = await findAsker(body.data);
  const notTheirs = ownerRefusal(posted.header("x-owner"), asker);
  if (notTheirs) return refusal(statuses[notTheirs], notTheirs);
  if (!asker) return refusal(401, "signed-out");
  if (!body.success)
    return refusal(400, "malformed", {
      issues: body.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  const full = await refuseWhenFull();
  if (full) return refusal(503, full.refusal, {}, { "retry-after": String(full.retryAfterSeconds) });
  return act(body.data, asker);
}

const isJson = (type: string | null): boolean => type?.split(";")[0]?.trim() === "application/json";

/** The same gate for a route of Next's. */
export const guarded = async <Input extends z.ZodType, Asker extends Player>(
  request: Request,
  ...gate: Rest<Parameters<typeof admitted<Input, Asker>>>
): Promise<Response> =>
  responseOf(await admitted({ header: (name) => request.headers.get(name), text: () => readBody(request) }, ...gate));

type Rest<All extends unknown[]> = All extends [unknown, ...infer Others] ? Others : never;

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
