import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import type { Locale } from "@/domain/course";
import { type FormState, malformedState, refusedState, typedIn } from "./form-state";
import { currentAddress } from "./gate";
import { href, whoseAddress } from "./links";
import { localeOf } from "./locale-of";
import { addressMessages } from "./messages/address";
import { gateMessages } from "./messages/gate";
import { translator } from "./messages/translator";
import { appOrigin, isOwnOrigin, noteForeign } from "./origin";
import { type OwnerRefusal, ownerRefusal, visitorRefusal } from "./owner";
import { asViewer, findPlayer, type Player, type SignedIn } from "./session";

/** What an action knows of a form that came through the gate. The language is the page's, by its address. */
export type Sent<Asker> = { asker: Asker; locale: Locale; form: FormData };

type GateRefusal = OwnerRefusal | "foreign-origin";
type Admitted<Asker> = { refusal: null; asker: Asker } | { refusal: GateRefusal };
type Door<Asker> = (owner: string | null) => Promise<Admitted<Asker>>;

/** Somebody signed in. */
const member: Door<SignedIn> = async (owner) => {
  const viewer = asViewer(await findPlayer());
  const refusal = ownerRefusal(owner, viewer);
  return viewer && !refusal ? { refusal: null, asker: viewer } : { refusal: refusal ?? "signed-out" };
};

/** Somebody signed in, or a guest. */
const player: Door<Player> = async (owner) => {
  const asker = await findPlayer();
  const refusal = ownerRefusal(owner, asker);
  return asker && !refusal ? { refusal: null, asker } : { refusal: refusal ?? "signed-out" };
};

/** Anyone. */
const visitor: Door<Player | null> = async (owner) => {
  const asker = await findPlayer();
  const refusal = visitorRefusal(owner, asker);
  return refusal ? { refusal } : { refusal: null, asker };
};

type Typed<Asker> = Sent<Asker> & { refuse: (refusal: string, field?: string) => NonNullable<FormState> };
type Act<Input extends z.ZodType, Asker, Done> = (value: z.infer<Input>, sent: Typed<Asker>) => Promise<FormState | Done>;

/**
 * The one gate of the forms in which something is typed: whose page it is, who asks, is the input well formed, then act. A
 * refusal stands in the form, and what was typed stays there.
 */
const typedForm =
  <Asker>(door: Door<Asker>) =>
  <Input extends z.ZodType, Done = null>(input: Input, act: Act<Input, Asker, Done>) =>
  async (_state: FormState | Done, form: FormData): Promise<FormState | Done> => {
    const sent = await admitted(door, form);
    const typed = typedIn(form);
    if (sent.refusal !== null) return { ...refusedState(typed, sent.refusal), notice: await noticeOf(sent.refusal, sent.locale) };
    const result = input.safeParse(typed);
    if (!result.success) return malformedState(typed, result.error);
    const refuse = (refusal: string, field?: string) => refusedState(typed, refusal, field);
    return act(result.data, { asker: sent.asker, locale: sent.locale, form, refuse });
  };

type Press<Input extends z.ZodType, Asker, Result> = (value: z.infer<Input>, sent: Sent<Asker>) => Promise<Result>;

/**
 * The same gate for what is only pressed or picked: a refusal leads to the page that says who is signed in now. What the form
 * carries unseen was put there by us: where it isn't well formed, there is nothing to find.
 */
const pressed =
  <Asker>(door: Door<Asker>) =>
  <Input extends z.ZodType, Result>(input: Input, act: Press<Input, Asker, Result>) =>
  async (form: FormData): Promise<Result> => {
    const sent = await admitted(door, form);
    if (sent.refusal !== null) redirect(await awayFrom(sent.refusal, sent.locale));
    const result = input.safeParse(typedIn(form));
    return result.success ? act(result.data, { asker: sent.asker, locale: sent.locale, form }) : notFound();
  };

export const memberForm = typedForm(member);
export const visitorForm = typedForm(visitor);
export const memberPress = pressed(member);
export const playerPress = pressed(player);
export const visitorPress = pressed(visitor);

async function admitted<Asker>(door: Door<Asker>, form: FormData) {
  const [origin, owner] = [(await headers()).get("origin"), form.get("owner")];
  const locale = localeOf(await currentAddress());
  if (!isOwnOrigin(origin)) {
    noteForeign(String(origin));
    return { refusal: "foreign-origin" as const, locale };
  }
  return { ...(await door(typeof owner === "string" ? owner : null)), locale };
}

/** Where somebody goes on whose press was refused; they come back to the page. */
async function awayFrom(refusal: GateRefusal, locale: Locale): Promise<string> {
  const address = await currentAddress();
  if (refusal === "foreign-origin") return href(locale, "/address");
  return refusal === "signed-out" ? `${href(locale, "/sign-in")}?next=${encodeURIComponent(address)}` : whoseAddress(locale, refusal, address);
}

async function noticeOf(refusal: GateRefusal, locale: Locale) {
  const t = translator(gateMessages, locale);
  const [address, name] = [await currentAddress(), (await findPlayer())?.name ?? ""];
  const signIn = `${href(locale, "/sign-in")}?next=${encodeURIComponent(address)}`;
  if (refusal === "foreign-origin") {
    const [{ origin }, words] = [appOrigin, translator(addressMessages, locale)];
    return { text: words(refusal, { origin }), ways: [{ href: new URL(address, origin).href, label: words("open", { origin }), isNewTab: true }] };
  }
  if (refusal === "stale-page") return { text: t(refusal), ways: [{ href: address, label: t("open"), isNewTab: true }] };
  if (refusal === "signed-out") return { text: t(refusal), ways: [{ href: signIn, label: t("signIn"), isNewTab: true }] };
  return {
    text: `${t(refusal, { name })} ${t("thenAgain", { name })}`,
    ways: [
      { href: address, label: t("goOnAs", { name }), isNewTab: false },
      { href: `${signIn}&other`, label: t("signInAsOther"), isNewTab: true },
    ],
  };
}
