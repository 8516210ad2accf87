import type { ReactNode } from "react";
import type { Choice } from "@/domain/choice";
import { commonestConfusion, confusionMatrix } from "@/domain/confusion";
import type { Locale } from "@/domain/course";
import { resultsMessages } from "@/messages/results";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { Fallen } from "./fallen";
import styles from "./summary.module.css";

type Props = {
  locale: Locale;
  roles: RoleNames;
  /** What this is the result of. */
  of: ReactNode;
  title: string;
  responses: readonly { itemId: string; choice: Choice; key: Choice }[];
  /** What is next. */
  children: ReactNode;
};

/** The top of a result: how it went, where each item fell, what was mixed up most, and the way on. */
export function Summary({ locale, roles, of, title, responses, children }: Props) {
  const t = translator(resultsMessages, locale);
  const mixed = commonestConfusion(confusionMatrix(responses));
  const hasMissed = responses.some(({ choice, key }) => choice !== key);
  return (
    <header className={styles.summary}>
      <div className={styles.words}>
        {of && <p className="meta">{of}</p>}
        <h1>{title}</h1>
        {mixed && (
          <p className="lead">
            {mixed.key === "both"
              ? t("mixedBoth", { choice: roles[mixed.choice], n: mixed.count })
              : t("mixedOne", { role: roles[mixed.key], choice: roles[mixed.choice], n: mixed.count })}
          </p>
        )}
      </div>
      {responses.length > 0 && (
        <figure className={styles.picture}>
          <Fallen labels={roles} responses={responses} />
          <figcaption className="meta">{t(hasMissed ? "fallenMissed" : "fallen")}</figcaption>
        </figure>
      )}
      <div className={styles.onward}>{children}</div>
    </header>
  );
}
