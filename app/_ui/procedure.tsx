import { procedureMessages } from "@/app/messages/procedure";
import { roleMessages } from "@/app/messages/roles";
import { translator } from "@/app/messages/translator";
import type { Procedure as CourseProcedure, Locale } from "@/domain/course";
import { OwnerMark } from "./owner-mark";
import styles from "./procedure.module.css";

/** The questions that lead from any duty to its owner, in the order they are asked, and whose is what is left. */
export function Procedure({ locale, procedure: { lead, questions, otherwise } }: { locale: Locale; procedure: CourseProcedure }) {
  const [t, role] = [translator(procedureMessages, locale), translator(roleMessages, locale)];
  return (
    <div className={styles.steps}>
      <p>{lead[locale]}</p>
      <ol>
        {questions.map(({ id, ask, owner }) => (
          <li key={id}>
            <p>{ask[locale]}</p>
            <OwnerMark owner={owner}>{t("yes", { owner: role(owner) })}</OwnerMark>
          </li>
        ))}
      </ol>
      <div className={styles.otherwise}>
        <p>{otherwise.say[locale]}</p>
        <OwnerMark owner={otherwise.owner}>{t("otherwise", { owner: role(otherwise.owner) })}</OwnerMark>
      </div>
    </div>
  );
}
