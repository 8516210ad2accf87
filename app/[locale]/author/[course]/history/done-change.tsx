import { Press } from "@/app/_ui/form/press";
import { Moment } from "@/app/_ui/moment";
import { undo } from "@/app/[locale]/author/[course]/actions";
import type { Locale } from "@/domain/course";
import { historyMessages } from "@/messages/studio-history";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import type { HistoryEntry } from "@/school/draft-history";
import styles from "./history.module.css";
import { whatWasDone } from "./what-was-done";

type Props = { locale: Locale; open: OpenDraft; entry: HistoryEntry; id: string };

/** One change: what it was, who made it and when, and the button that takes it back where that is possible. */
export function DoneChange({ locale, open: { draft }, entry, id }: Props) {
  const t = translator(historyMessages, locale);
  const { version, by, at, change, isUndone, isUndoing, canUndo } = entry;
  const { what, text } = whatWasDone(change, draft, locale);
  return (
    <li className="card">
      <div className={styles.done}>
        <p>
          <strong>{isUndoing ? t("undoing", { what }) : what}</strong>
        </p>
        {text && !isUndoing && (
          <blockquote className="quote" lang={text.lang}>
            {text.words}
          </blockquote>
        )}
        <p className="meta">
          {by?.name ?? t("gone")} · <Moment locale={locale} at={at} />
          {isUndone && <> · {t("undone")}</>}
        </p>
      </div>
      {canUndo && (
        <Press action={undo} fields={{ course: draft.courseId, id, version: String(version) }}>
          <button type="submit" className="button" aria-label={t("undoThis", { undo: t("undo"), what })}>
            {t("undo")}
          </button>
        </Press>
      )}
    </li>
  );
}
