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
import { TryLater } from "./try-later";

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
  const sent = await textOf(posted);
  if (sent.refusal) return sent.refusal;
  const body = input.safeParse(jsonOf(sent.text));
  const asker = await findAsker(body.data);
  const notTheirs = ownerRefusal(posted.header("x-owner"), asker);
  if (notTheirs) return refusal(statuses[notTheirs], notTheirs);
  if (!asker) return refusal(401, "signed-out");
  if (!body.success) return malformed(body.error);
  const full = await refuseWhenFull();
  if (full) return refusal(503, full.refusal, {}, { "retry-after": String(full.retryAfterSeconds) });
  return act(body.data, asker);
}

/** What the gate asks of a request before it is looked whose it is: our own origin, JSON, a small body. */
async function textOf({ header, text: read }: Posted): Promise<{ refusal: Reply } | { refusal: null; text: string }> {
  const site = header("sec-fetch-site");
  const origin = header("origin");
  if (!isOwnOrigin(origin) || (site !== null && site !== "same-origin")) {
    noteForeign(String(origin));
    log.info({ event: "refused", refusal: "foreign-origin" }, "A request of another origin was refused.");
    return { refusal: refusal(403, "foreign-origin", { origin: appOrigin.origin }) };
  }
  if (!isJson(header("content-type"))) return { refusal: refusal(415, "not-json") };
  const text = await read();
  return text === null ? { refusal: refusal(413, "too-large") } : { refusal: null, text };
}

const malformed = (error: z.ZodError): Reply =>
  refusal(400, "malformed", { issues: error.issues.map(({ path, message }) => ({ path: path.join("."), message })) });

const isJson = (type: string | null): boolean => type?.split(";")[0]?.trim() === "application/json";

/** The gate of what anybody may ask, as a page of nobody does: nobody is looked up, and nothing is stored but that it was asked. */
export async function guardedForAll<Input extends z.ZodType>(
  request: Request,
  input: Input,
  act: (body: z.infer<Input>) => Promise<Reply>,
): Promise<Response> {
  const sent = await textOf(postedIn(request));
  if (sent.refusal) return responseOf(sent.refusal);
  const body = input.safeParse(jsonOf(sent.text));
  if (!body.success) return responseOf(malformed(body.error));
  try {
    return responseOf(await act(body.data));
  } catch (error) {
    if (!(error instanceof TryLater)) throw error;
    const wait = { "retry-after": String(Math.ceil(error.waitMs / 1000)) };
    return responseOf(refusal(429, error.refusal, {}, wait));
  }
}

/** The gate of everybody's own for a route of Next's. */
export const guarded = async <Input extends z.ZodType, Asker extends Player>(
  request: Request,
  ...gate: Rest<Parameters<typeof admitted<Input, Asker>>>
): Promise<Response> => responseOf(await admitted(postedIn(request), ...gate));

const postedIn = (request: Request): Posted => ({
  header: (name) => request.headers.get(name),
  text: () => readBody(request),
});

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
