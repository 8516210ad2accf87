import "server-only";
import { headers } from "next/headers";
import { notFound, redirect, unstable_rethrow as rethrow } from "next/navigation";
import type { z } from "zod";
import { Email } from "@/domain/account";
import type { Locale } from "@/domain/course";
import { canAuthor, canManageCohorts } from "@/domain/policy";
import { gateMessages } from "@/messages/gate";
import { failedAddress } from "@/messages/links";
import { localeOf } from "@/messages/locale-of";
import { translator } from "@/messages/translator";
import { refuseWhenFull } from "@/school/disk";
import { isUnavailable, logged, retrySeconds } from "@/school/fault";
import { log } from "@/school/log";
import { noteOwnWrites } from "@/school/replica";
import { awayFrom, type GateRefusal, noticeOf } from "./form-refusals";
import { type FormState, malformedState, refusedState, typedIn } from "./form-state";
import { currentAddress } from "./gate";
import { isOwnOrigin, noteForeign } from "./origin";
import { ownerRefusal, visitorRefusal } from "./owner";
import { setRetryAfter, setStatus } from "./response-status";
import { asViewer, findPlayer, type Player, type SignedIn } from "./session";
import { TryLater } from "./try-later";

/** What an action knows of a form that came through the gate. The language is the page's, by its address. */
export type Sent<Asker> = { asker: Asker; locale: Locale; form: FormData };

type Admitted<Asker> = { refusal: null; asker: Asker } | { refusal: GateRefusal };
type Door<Asker> = (owner: string | null, form: FormData) => Promise<Admitted<Asker>>;

/** Somebody signed in. */
const member: Door<SignedIn> = async (owner) => {
  const viewer = asViewer(await findPlayer());
  const refusal = ownerRefusal(owner, viewer);
  return viewer && !refusal ? { refusal: null, asker: viewer } : { refusal: refusal ?? "signed-out" };
};

/** Somebody who makes courses. For others what is only theirs to press does not exist. */
const author: Door<SignedIn> = async (owner, form) => {
  const admitted = await member(owner, form);
  return admitted.refusal !== null || canAuthor(admitted.asker) ? admitted : notFound();
};

/** Somebody signed in, or a guest. */
const player: Door<Player> = async (owner) => {
  const asker = await findPlayer();
  const refusal = ownerRefusal(owner, asker);
  return asker && !refusal ? { refusal: null, asker } : { refusal: refusal ?? "signed-out" };
};

/** Anyone. Who signs in or up as who they are already, as by a form that was sent twice, stands in nobody's way. */
const visitor: Door<Player | null> = async (owner, form) => {
  const asker = await findPlayer();
  const email = Email.safeParse(form.get("email"));
  const refusal = asker?.email && email.data === asker.email ? null : visitorRefusal(owner, asker);
  return refusal ? { refusal } : { refusal: null, asker };
};

type Typed<Asker> = Sent<Asker> & { refuse: (refusal: string, field?: string) => NonNullable<FormState> };
type Act<Input extends z.ZodType, Asker, Done> = (
  value: z.infer<Input>,
  sent: Typed<Asker>,
) => Promise<FormState | Done>;

/**
 * The one gate of the forms in which something is typed: whose page it is, who asks, is the input well formed, then act. A
 * refusal stands in the form, and what was typed stays there; without JavaScript only where whoever is signed in now sees that
 * page too (`isPageOfAll`), else it leads to the page that says who that is.
 */
const typedForm =
  <Asker extends Player | null>(door: Door<Asker>, isPageOfAll: boolean) =>
  <Input extends z.ZodType, Done = null>(input: Input, act: Act<Input, Asker, Done>) =>
  async (_state: FormState | Done, form: FormData): Promise<FormState | Done> => {
    const typed = typedIn(form);
    const refuse = (refusal: string, field?: string) => refusedState(typed, refusal, field);
    const locale = localeOf(await currentAddress());
    try {
      const sent = await admitted(door, form);
      if (sent.refusal === "other-person" && !isPageOfAll && !(await isByScript()))
        redirect(await awayFrom(sent.refusal, locale));
      if (sent.refusal === "foreign-origin") setStatus(403);
      if (sent.refusal !== null) return { ...refuse(sent.refusal), notice: await noticeOf(sent.refusal, locale) };
      const result = input.safeParse(typed);
      if (!result.success) return malformedState(typed, result.error);
      // Who signs in only reads from then on, and stores next to nothing.
      if (door !== visitor && (await refuseWhenFull()))
        return { ...refuse("full"), notice: { text: translator(gateMessages, locale)("full"), ways: [] } };
      return await seenByActor(sent.asker, () => act(result.data, { asker: sent.asker, locale, form, refuse }));
    } catch (error) {
      rethrow(error);
      if (error instanceof TryLater) return laterState(refuse(error.refusal), error, locale);
      const reason = isUnavailable(error) ? "unavailable" : "failed";
      if (reason === "unavailable") answerUnavailable();
      return {
        ...refuse(reason),
        notice: { text: translator(gateMessages, locale)(reason, { code: logged(error) }), ways: [] },
      };
    }
  };

/** A door that is to be tried later, and when; what was typed stays. */
function laterState(state: NonNullable<FormState>, { waitMs }: TryLater, locale: Locale): NonNullable<FormState> {
  const seconds = Math.ceil(waitMs / 1000);
  setStatus(429);
  setRetryAfter(seconds);
  const t = translator(gateMessages, locale);
  const wait = seconds > 90 ? t("minutes", { n: Math.ceil(seconds / 60) }) : t("seconds", { n: seconds });
  return { ...state, values: { wait } };
}

type Press<Input extends z.ZodType, Asker, Result> = (value: z.infer<Input>, sent: Sent<Asker>) => Promise<Result>;

/**
 * The same gate for what is only pressed or picked: a refusal leads to the page that says who is signed in now. What the form
 * carries unseen was put there by us: where it isn't well formed, there is nothing to find.
 */
const pressed =
  <Asker extends Player | null>(door: Door<Asker>) =>
  <Input extends z.ZodType, Result>(input: Input, act: Press<Input, Asker, Result>) =>
  async (form: FormData): Promise<Result> => {
    const locale = localeOf(await currentAddress());
    try {
      const sent = await admitted(door, form);
      if (sent.refusal !== null) redirect(await awayFrom(sent.refusal, locale));
      const result = input.safeParse(typedIn(form));
      return result.success
        ? await seenByActor(sent.asker, () => act(result.data, { asker: sent.asker, locale, form }))
        : notFound();
    } catch (error) {
      rethrow(error);
      if (isUnavailable(error)) answerUnavailable();
      // A script that sent it says so beside the button; without one Next would answer with three words of its own.
      if (await isByScript()) throw error;
      redirect(failedAddress(locale, logged(error), await currentAddress()));
    }
  };

export const memberForm = typedForm(member, true);
export const managerForm = typedForm(member, false);
export const authorForm = typedForm(author, false);
export const visitorForm = typedForm(visitor, false);
export const memberPress = pressed(member);
export const authorPress = pressed(author);
export const playerPress = pressed(player);
export const visitorPress = pressed(visitor);

/** Figures may be read from a copy of the database; a manager who acted sees in them what came of it. Most acts end with a redirect, which is thrown. */
async function seenByActor<Result>(asker: Player | null, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } finally {
    const viewer = asViewer(asker);
    if (viewer && canManageCohorts(viewer)) await noteOwnWrites(viewer.sessionId);
  }
}

async function admitted<Asker>(door: Door<Asker>, form: FormData): Promise<Admitted<Asker>> {
  const origin = (await headers()).get("origin");
  const owner = form.get("owner");
  if (isOwnOrigin(origin)) return door(typeof owner === "string" ? owner : null, form);
  noteForeign(String(origin));
  log.info({ event: "refused", refusal: "foreign-origin" }, "A form of another origin was refused.");
  return { refusal: "foreign-origin" };
}

function answerUnavailable(): void {
  setStatus(503);
  setRetryAfter(retrySeconds);
}

/** Next's own header; without JavaScript the browser sends the form, and shows what comes in the page's place. */
const isByScript = async (): Promise<boolean> => (await headers()).has("next-action");
