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
}: {
  locale: Locale;
  roles: RoleNames;
  procedure: CourseProcedure;
}) {
  const t = translator(procedureMessages, locale);
  return (
    <div className={styles.steps}>
      <p>{lead[locale]}</p>
      <ol>
        {questions.map(({ id, ask, owner }) => (
          <li key={id}>
            <p>{ask[locale]}</p>
            <OwnerMark owner={owner}>{t("yes", { owner: roles[owner] })}</OwnerMark>
          </li>
        ))}
      </ol>
      <div className={styles.otherwise}>
        <p>{otherwise.say[locale]}</p>
        <OwnerMark owner={otherwise.owner}>{t("otherwise", { owner: roles[otherwise.owner] })}</OwnerMark>
      </div>
    </div>
  );
}
