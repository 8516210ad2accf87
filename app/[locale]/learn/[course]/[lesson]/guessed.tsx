import { Glyph } from "@/app/_ui/glyph";
import type { Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./prequestions.module.css";

/** What was guessed before reading, beside what the paragraph above it says. */
export function Guessed({
  locale,
  roles,
  guess,
  owner,
}: {
  locale: Locale;
  roles: RoleNames;
  guess: Choice;
  owner: Choice;
}) {
  const t = translator(lessonMessages, locale);
  const isRight = guess === owner;
  return (
    <div className={`${styles.guessed} no-print`} role="note" lang={locale} data-right={isRight}>
      <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {isRight ? <path d="M5 12.5l4.5 4.5L19 7" /> : <path d="M6 6l12 12M18 6L6 18" />}
      </svg>
      <p>{t(isRight ? "guessRight" : "guessWrong", { guess: roles[guess], owner: roles[owner] })}</p>
      <Glyph filled={{ [owner]: 1 }} />
    </div>
  );
}
