import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { privacyMessages } from "@/messages/privacy";

/** What somebody agrees to by a press: the button's own words, and the way to the notice. */
export function Agreement({ locale, button }: { locale: Locale; button: string }) {
  const { ask, title } = privacyMessages[locale];
  const [before = "", after = ""] = ask.replace("{button}", button).split("{notice}");
  return (
    <p className="meta">
      {before}
      <a href={href(locale, "/privacy")}>{title}</a>
      {after}
    </p>
  );
}
