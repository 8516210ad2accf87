import type { Locale } from "@/domain/course";

/** A path in a language: Vietnamese has no prefix, English has `/en`. */
export const href = (locale: Locale, path: string): string =>
  locale === "vi" ? path : path === "/" ? "/en" : `/en${path}`;

/**
 * A place, with what is to be told there as a code: why something was refused, or that it was done. The one way in which an
 * address says so; the page that reads `said` puts it into words.
 */
export function saying(place: string, code: string): string {
  const [path = "", anchor] = place.split("#");
  const said = `${path}${path.includes("?") ? "&" : "?"}said=${code}`;
  return anchor === undefined ? said : `${said}#${anchor}`;
}

/** The sign-in that comes back to `next`, a path with its language. */
export const signInAddress = (locale: Locale, next: string): string =>
  `${href(locale, "/sign-in")}?next=${encodeURIComponent(next)}`;

/** Where a second factor is set up that `next`, a path with its language, asks for. */
export const secondFactorAddress = (locale: Locale, next: string): string =>
  `${href(locale, "/account/second-factor")}?next=${encodeURIComponent(next)}`;

/** Where the code is asked for that a password is not enough without; goes on to `next`, a path with its language. */
export const codeAddress = (locale: Locale, next: string): string =>
  `${href(locale, "/sign-in/code")}${next ? `?next=${encodeURIComponent(next)}` : ""}`;

/** Where a sign-in goes on by, to find out whether the browser kept it: who is signed in is sent on from there at once. */
export const onceSignedIn = (locale: Locale, next: string): string =>
  `${href(locale, "/sign-in")}?kept&next=${encodeURIComponent(next)}`;

/** Where somebody is told that the page that asked was another person's, or from long ago; they come back to `next`, a path with its language. */
export const whoseAddress = (locale: Locale, refused: "other-person" | "stale-page", next: string): string =>
  `${saying(href(locale, "/whose"), refused)}&next=${encodeURIComponent(next)}`;

/** Where somebody is told that a press without JavaScript failed on our side; they go back to `next`, where they can do it again. */
export const failedAddress = (locale: Locale, code: string, next: string): string =>
  `${saying(href(locale, "/whose"), "failed")}&code=${code}&next=${encodeURIComponent(next)}`;

/** The same for a guest, who has no sign-in to keep. */
export const onceGuest = (locale: Locale, next: string): string =>
  `${href(locale, "/sign-in")}?kept=guest&next=${encodeURIComponent(next)}`;

/** The same place in the other language; `address` is a path with its query. What is left without its prefix must be a path of ours still. */
export function inLanguage(locale: Locale, address: string): string {
  const bare = address.replace(/^\/(en|vi)(?=\/|$|\?)/, "");
  return href(locale, ownPath(bare.startsWith("/") ? bare : `/${bare}`, "/"));
}

/** A path of ours to go on to, or the fallback: nothing that could leave the site (`//host`, `/\host`, `/.//host`, a scheme). */
export function ownPath(candidate: unknown, fallback: string): string {
  if (
    typeof candidate !== "string" ||
    !/^\/[^\\\p{Cc}]*$/u.test(candidate) ||
    !URL.canParse(candidate, "http://own.invalid")
  )
    return fallback;
  const { origin, pathname, search } = new URL(candidate, "http://own.invalid");
  // Dot segments are gone only now: `/.//host` has become `//host`.
  return origin === "http://own.invalid" && !pathname.startsWith("//") ? pathname + search : fallback;
}
