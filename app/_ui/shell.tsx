import type { ComponentType, ReactNode } from "react";
import type { SignedIn } from "@/app/_door/session";
import type { Locale } from "@/domain/course";
import { canAuthor, canManageCohorts } from "@/domain/policy";
import { href } from "@/messages/links";
import { privacyMessages } from "@/messages/privacy";
import { shellMessages } from "@/messages/shell";
import { translator } from "@/messages/translator";
import { Glyph } from "./glyph";
import { LanguageSwitch } from "./language/language-switch";
import { NavMark, type Place } from "./nav-mark";
import { Plain } from "./plain";
import styles from "./shell.module.css";

/** The frame of every page but the quiz: top bar, main navigation (bottom bar on phones, rail on wide screens), content. */
export function Shell({
  locale,
  viewer,
  place,
  wide = false,
  due,
  frame: Frame = "div",
  children,
}: {
  locale: Locale;
  viewer: SignedIn | null;
  place?: Place;
  wide?: boolean;
  /** How many questions are due today, where the page knows it. */
  due?: number;
  /** `Settling` where the page follows upon a tap at a place where its own controls come to lie. */
  frame?: "div" | ComponentType<{ className?: string; children: ReactNode }>;
  children: ReactNode;
}) {
  const t = translator(shellMessages, locale);
  const places: Place[] = ["learn", "review", "progress"];
  if (viewer && canManageCohorts(viewer)) places.push("manage");
  if (viewer && canAuthor(viewer)) places.push("author");
  return (
    <Frame className={viewer ? styles.withNav : styles.plain}>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <header className={styles.top}>
        <a
          className={styles.brand}
          href={href(locale, viewer ? "/learn" : "/")}
          aria-label={t(viewer ? "toCourse" : "home")}
        >
          <Glyph filled={{ both: 1 }} size={32} />
          <span>Phân Vai</span>
        </a>
        <LanguageSwitch locale={locale} />
        {viewer ? (
          <a className={styles.account} href={href(locale, "/account")} title={viewer.name}>
            <span className="hidden-visually">{t("account")}</span>
            <span aria-hidden="true">{initials(viewer.name)}</span>
          </a>
        ) : (
          <a className={styles.signIn} href={href(locale, "/sign-in")}>
            {t("signIn")}
          </a>
        )}
      </header>
      {viewer && (
        <Plain as="nav" className={styles.nav} aria-label={t("nav")}>
          {places.map((name) => (
            <a key={name} href={href(locale, `/${name}`)} aria-current={name === place ? "page" : undefined}>
              <NavMark place={name} due={name === "review" ? due : undefined} />
              {t(name)}
              {name === "review" && due ? <span className="hidden-visually"> {t("due", { n: due })}</span> : null}
            </a>
          ))}
        </Plain>
      )}
      <main id="content" className={styles.main} data-wide={wide || undefined} tabIndex={-1}>
        {children}
        <footer className={styles.foot}>
          <a className="way" href={href(locale, "/privacy")}>
            {translator(privacyMessages, locale)("short")}
          </a>
        </footer>
      </main>
    </Frame>
  );
}

/** Up to two letters, as Vietnamese names are shortened: the last word, which is the given name, and the first. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first, last] = [words[0] ?? "", words.length > 1 ? (words.at(-1) ?? "") : ""];
  return `${first.charAt(0)}${last.charAt(0)}`.toLocaleUpperCase("vi");
}
