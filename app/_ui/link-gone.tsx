import type { SignedIn } from "@/app/_door/session";
import type { Locale } from "@/domain/course";
import { Shell } from "./shell";

type Way = { href: string; label: string; isPrimary?: boolean };
type Props = { locale: Locale; viewer: SignedIn | null; title: string; texts: readonly string[]; ways: readonly Way[] };

/** Where a link leads that was used or is too old: why, and the ways on. */
export const LinkGone = ({ locale, viewer, title, texts, ways }: Props) => (
  <Shell locale={locale} viewer={viewer}>
    <div className="stack narrow">
      <h1>{title}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="row">
        {ways.map(({ href, label, isPrimary }) => (
          <a key={href} className="button" data-primary={isPrimary || undefined} href={href}>
            {label}
          </a>
        ))}
      </p>
    </div>
  </Shell>
);
