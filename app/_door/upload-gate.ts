import "server-only";
import type { Locale } from "@/domain/course";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { href, saying, signInAddress, whoseAddress } from "@/messages/links";
import { isOwnOrigin, noteForeign } from "./origin";
import { ownerRefusal } from "./owner";
import { findViewer, type SignedIn } from "./session";

/** What the fields and the frame of a form with a file may take beside the file, in bytes. */
const overhead = 64 * 1024;
/** A body is read on so far, and dropped, so that a browser that still sends it hears the answer. */
const drained = 64 * 1024 * 1024;

/** `isCut`: the body was longer than it may be; what came first is there, and the file is not. */
export type SentFile = { form: FormData; isCut: boolean; asker: SignedIn };

/**
 * The one gate of forms that carry a file, which server actions are too small for: our own origin, somebody who may,
 * the page's own person, and a body that is counted while it comes. `back` is where the form stands. It works as a plain form:
 * whatever it comes to is an address, which a refusal is.
 */
export async function sentFile(
  request: Request,
  {
    locale,
    back,
    mostBytes,
    may,
  }: { locale: Locale; back: string; mostBytes: number; may: (asker: SignedIn) => boolean },
): Promise<Outcome<SentFile, string>> {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (!isOwnOrigin(origin) || (site !== null && site !== "same-origin")) {
    noteForeign(String(origin));
    return refuse(href(locale, "/address"));
  }
  const asker = await findViewer();
  // What somebody sends who may not is not even kept in memory.
  const { bytes, isCut } = await readBody(request, asker && may(asker) ? mostBytes + overhead : overhead);
  const form = await formIn(bytes, isCut, request.headers.get("content-type") ?? "");
  const owner = form.get("owner");
  const refusal = ownerRefusal(typeof owner === "string" ? owner : null, asker);
  if (refusal === "signed-out" || !asker) return refuse(signInAddress(locale, saying(back, "signed-out")));
  if (refusal) return refuse(whoseAddress(locale, refusal, back));
  return may(asker) ? accept({ form, isCut, asker }) : refuse(href(locale, "/learn"));
}

export function textIn(form: FormData, name: string, most: number): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, most) : "";
}

/** The file that was picked; a browser sends one without a name and bytes where none was. */
export function fileIn(form: FormData): File | null {
  const value = form.get("file");
  return value instanceof File && (value.size > 0 || value.name !== "") ? value : null;
}

/** The browser goes on by asking, never by sending again. */
export const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { location: address, "cache-control": "no-store" } });

async function readBody(request: Request, most: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let come = 0;
  for await (const chunk of request.body ?? []) {
    come += chunk.byteLength;
    if (come > drained) break;
    if (kept < most) chunks.push(chunk.subarray(0, most - kept));
    kept = Math.min(most, kept + chunk.byteLength);
  }
  const bytes = new Uint8Array(kept);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return { bytes, isCut: come > most };
}

/** The form that the bytes are; of one that was cut, what came before the cut. What is no form is one without fields. */
async function formIn(bytes: Uint8Array<ArrayBuffer>, isCut: boolean, type: string): Promise<FormData> {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (!boundary) return new FormData();
  const body = new Blob(isCut ? [bytes, `\r\n--${boundary}--\r\n`] : [bytes]);
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new FormData();
  }
}
