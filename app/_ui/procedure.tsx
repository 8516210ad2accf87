import type { Procedure as CourseProcedure, Locale } from "@/domain/course";
import { procedureMessages } from "@/messages/procedure";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { OwnerMark } from "./owner-mark";
import styles from "./procedure.module.css";

/** The questions that lead from any duty to its owner, in the order they are asked, and whose is what is left. */
export function Procedure({
  locale,
  roles,
  procedure: { lead, questions, otherwise },
  lang,
}: {
  locale: Locale;
  roles: RoleNames;
  procedure: CourseProcedure;
  /** The language of the course's text where the page is in the other one. */
  lang?: Locale | undefined;
}) {
  const t = translator(procedureMessages, locale);
  return (
    <div className={styles.steps}>
      <p lang={lang}>{lead[locale]}</p>
      <ol>
        {questions.map(({ id, ask, owner }) => (
          <li key={id}>
            <p lang={lang}>{ask[locale]}</p>
            <OwnerMark owner={owner}>{t("yes", { owner: roles[owner] })}</OwnerMark>
          </li>
        ))}
      </ol>
      <div className={styles.otherwise}>
        <p lang={lang}>{otherwise.say[locale]}</p>
        <OwnerMark owner={otherwise.owner}>{t("otherwise", { owner: roles[otherwise.owner] })}</OwnerMark>
      </div>
    </div>
  );
}
