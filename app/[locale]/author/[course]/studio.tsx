import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import type { SignedIn } from "@/app/_door/session";
import { piece } from "@/app/_page/piece";
import { Press } from "@/app/_ui/form/press";
import { Shell } from "@/app/_ui/shell";
import { titleOf } from "@/app/[locale]/author/title";
import type { Change } from "@/content/draft/change";
import { dutiesOf, isReviewed } from "@/content/draft/draft";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { studioMessages } from "@/messages/studio";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import { makeChange, undo } from "./actions";
import { type StudioPage, studioPages, studioPlace } from "./places";
import styles from "./studio.module.css";
import { toldOf } from "./told";
import { Watch } from "./watch.client";

type Props = {
  locale: Locale;
  viewer: SignedIn;
  open: OpenDraft;
  /** The step that it is; null beside the steps. */
  page: StudioPage | null;
  /** The code of what is to be told here, as the address says it. */
  said: string | undefined;
  children: ReactNode;
};

/** The frame of a course's pages in the studio: what it is called, how far the review is, the steps, and the way back. */
export const Studio = piece(async function Studio({ locale, viewer, open, page, said, children }: Props) {
  const t = translator(studioMessages, locale);
  const { draft } = open;
  const duties = dutiesOf(draft);
  const told = said === undefined ? undefined : await toldOf(said, { course: draft.courseId, locale, viewer });
  return (
    <Shell locale={locale} viewer={viewer} place="author" wide>
      <div className={styles.studio}>
        <header className={styles.head}>
          <p className="meta">
            <a className="way" href={href(locale, "/author")}>
              ← {t("title")}
            </a>
          </p>
          <h1 lang={draft.language}>{titleOf(draft, locale)}</h1>
        </header>
        <nav className={styles.steps} aria-label={t("pages")}>
          {studioPages.map((name) => (
            <a
              key={name}
              href={href(locale, studioPlace(draft.courseId, name))}
              aria-current={name === page ? "page" : undefined}
            >
              {t(name)}
            </a>
          ))}
        </nav>
        <div className={styles.state}>
          <strong role="status">{t("seen", { seen: duties.filter(isReviewed).length, all: duties.length })}</strong>
          <a
            className={`way ${styles.history}`}
            href={href(locale, `${places.author(draft.courseId)}/history`)}
            aria-current={page === null ? "page" : undefined}
          >
            {t("history")}
          </a>
          <Press action={undo} fields={{ course: draft.courseId, id: randomUUID() }}>
            <button type="submit" className="button" data-key="u undo" aria-keyshortcuts="U Control+Z">
              {t("undo")}
            </button>
          </Press>
        </div>
        <Watch course={draft.courseId} version={open.version} words={watchWords(locale)} />
        {told && (
          <p className="notice" role="status">
            {told}
          </p>
        )}
        {children}
      </div>
    </Shell>
  );
});

const watchWords = (locale: Locale) => {
  const { changedBy, changedBySomebody, changedByYou, showLatest } = studioMessages[locale];
  return { changedBy, changedBySomebody, changedByYou, showLatest };
};

/** A form whose button makes the change; `children` may have fields of its own that belong to it. */
export function ChangePress({
  open,
  change,
  onward,
  className,
  children,
}: {
  open: OpenDraft;
  change: Partial<Change> & Pick<Change, "act">;
  /** The duty that is open once it is done, or `""` for none; where it isn't said, the page stays as it is. */
  onward?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Press
      action={makeChange}
      fields={changeFields(open, onward === undefined ? change : { ...change, onward })}
      className={className}
    >
      {children}
    </Press>
  );
}

/** What a form carries unseen beside the fields of its change. */
export const changeFields = (open: OpenDraft, change: object): Record<string, string> => ({
  course: open.draft.courseId,
  id: randomUUID(),
  seen: String(open.version),
  ...Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, Array.isArray(value) ? value.join(" ") : String(value)]),
  ),
});
