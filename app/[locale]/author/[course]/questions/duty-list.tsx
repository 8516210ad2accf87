import { OwnerMark } from "@/app/_ui/owner-mark";
import { questionPlace } from "@/app/[locale]/author/[course]/places";
import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import type { Draft } from "@/content/draft/draft";
import type { DutyProgress, ItemProgress } from "@/content/draft/questions";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { questionsMessages } from "@/messages/studio-questions";
import { translator } from "@/messages/translator";
import styles from "./questions.module.css";

type Props = { draft: Draft; locale: Locale; duties: readonly DutyProgress[] };

/** Duties with their owner, how far their questions are, and what is missing next. */
export function DutyList({ draft, locale, duties }: Props) {
  const t = translator(questionsMessages, locale);
  const roles = draftRoleNames(draft, locale);
  const missing = ({ item: { variant }, next }: ItemProgress): string => {
    if (next === null) return t("complete");
    return next === "stem"
      ? t("nextStem", { variant: t(variant) })
      : t("nextReason", { choice: roles[next], variant: t(variant) });
  };
  return (
    <ul className={`list ${styles.duties}`}>
      {duties.map(({ duty, items, reasons, next }) => (
        <li key={duty.id} className="card">
          <a className="way" href={href(locale, questionPlace(draft, duty))} lang={draft.language}>
            {duty.name[draft.language]}
          </a>
          <OwnerMark owner={duty.owner}>{roles[duty.owner]}</OwnerMark>
          <p className="meta">
            {t("stems", { n: items.filter(({ hasStem }) => hasStem).length, all: items.length })} ·{" "}
            {t("reasons", { n: reasons, all: 3 * items.length })} · {next ? missing(next) : t("complete")}
          </p>
        </li>
      ))}
    </ul>
  );
}
