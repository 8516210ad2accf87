import "server-only";
import type { Locale } from "@/domain/course";
import { addressMessages } from "@/messages/address";
import { gateMessages } from "@/messages/gate";
import { href, signInAddress, whoseAddress } from "@/messages/links";
import { translator } from "@/messages/translator";
import { appOrigin } from "@/school/origin";
import type { Notice } from "./form-state";
import { currentAddress } from "./gate";
import type { OwnerRefusal } from "./owner";
import { findPlayer } from "./session";

export type GateRefusal = OwnerRefusal | "foreign-origin";

/** Where somebody goes on whose press was refused; they come back to the page. */
export async function awayFrom(refusal: GateRefusal, locale: Locale): Promise<string> {
  const address = await currentAddress();
  if (refusal === "foreign-origin") return href(locale, "/address");
  return refusal === "signed-out" ? signInAddress(locale, address) : whoseAddress(locale, refusal, address);
}

/** What a form says that was refused, with the ways on. */
export async function noticeOf(refusal: GateRefusal, locale: Locale): Promise<Notice> {
  const t = translator(gateMessages, locale);
  const address = await currentAddress();
  const signIn = signInAddress(locale, address);
  if (refusal === "foreign-origin") {
    const { origin } = appOrigin;
    const words = translator(addressMessages, locale);
    return {
      text: words(refusal, { origin }),
      ways: [{ href: new URL(address, origin).href, label: words("open", { origin }), isNewTab: true }],
    };
  }
  if (refusal === "stale-page")
    return { text: t(refusal), ways: [{ href: address, label: t("open"), isNewTab: true }] };
  if (refusal === "signed-out")
    return { text: t(refusal), ways: [{ href: signIn, label: t("signIn"), isNewTab: true }] };
  const name = (await findPlayer())?.name ?? "";
  return {
    text: `${t(refusal, { name })} ${t("thenAgain", { name })}`,
    ways: [
      { href: address, label: t("goOnAs", { name }), isNewTab: false },
      { href: `${signIn}&other`, label: t("signInAsOther"), isNewTab: true },
    ],
  };
}
