import "server-only";
import { redirect } from "next/navigation";
import { Locale } from "@/domain/course";
import type { Outcome } from "@/domain/outcome";
import { href, signInAddress, whoseAddress } from "@/messages/links";
import { answeringRoute } from "./answering-route";
import { ownerRefusal } from "./owner";
import { problem } from "./reply";
import { findViewer, type SignedIn } from "./session";

/** A file to take along, and whether a browser opens it at once. */
export type TakenFile = { name: string; type: string; body: BodyInit; isOpened?: true };

const statuses = {
  "no-such-cohort": 404,
  "no-due-date": 404,
  "no-such-draft": 404,
  "no-such-certificate": 404,
  "certificate-revoked": 410,
} as const;
export type FileRefusal = keyof typeof statuses;

/** What a file route knows of a request that came through the gate. No page stands behind it, so its address names the language. */
export type Asked<Params, Asker> = { asker: Asker; params: Params; locale: Locale; query: URLSearchParams };

type Make<Params, Asker> = (asked: Asked<Params, Asker>) => Promise<Outcome<TakenFile, FileRefusal>>;
type Door<Params, Asker> = (asked: Asked<Params, null>) => Promise<Asker>;

/** Anyone. */
const visitor = async (): Promise<null> => null;

/**
 * Somebody signed in; others do that first, and come back to the page that offers the file. `of` is whose page asks: one that
 * was left open by somebody else gets no other person's file.
 */
const member =
  <Params>(placeOf: (params: Params) => string): Door<Params, SignedIn> =>
  async ({ params, locale, query }) => {
    const viewer = await findViewer();
    const owner = query.get("of");
    const place = href(locale, placeOf(params));
    if (!viewer) redirect(signInAddress(locale, place));
    if (owner !== null && ownerRefusal(owner, viewer)) redirect(whoseAddress(locale, "other-person", place));
    return viewer;
  };

/** The one gate of everything to take along: in which language, who asks, is it there for them, then the file, which nobody stores. */
const fileRoute = <Params, Asker>(door: Door<Params, Asker>, make: Make<Params, Asker>) =>
  answeringRoute(async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const query = new URL(request.url).searchParams;
    const locale = Locale.catch("vi").parse(query.get("locale"));
    const params = await context.params;
    const asker = await door({ asker: null, params, locale, query });
    const made = await make({ asker, params, locale, query });
    return made.accepted ? sent(made.value) : problem(statuses[made.refusal], made.refusal);
  });

export const visitorFile = <Params>(make: Make<Params, null>) => fileRoute(visitor, make);

export const memberFile = <Params>(placeOf: (params: Params) => string, make: Make<Params, SignedIn>) =>
  fileRoute(member(placeOf), make);

const sent = ({ name, type, body, isOpened }: TakenFile): Response =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `${isOpened ? "inline" : "attachment"}; filename="${name}"`,
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
      // The browser's own reader of PDF is an object in the page.
      ...(isOpened && { "content-security-policy": "default-src 'none'; object-src 'self'; frame-ancestors 'none'" }),
    },
  });
