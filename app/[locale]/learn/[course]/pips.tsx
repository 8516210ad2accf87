import { Glyph } from "@/app/_ui/glyph";
import { choices } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import type { LessonMastery } from "@/domain/lesson-mastery";
import { learnMessages } from "@/messages/learn";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./row.module.css";

/** Of how many of each role's duties a lesson is known: a mark and a figure a role, and in words for who can't see them. */
export function Pips({
  locale,
  roles,
  reached,
}: {
  locale: Locale;
  roles: RoleNames;
  reached: LessonMastery["reached"];
}) {
  const t = translator(learnMessages, locale);
  return (
    <ul className={styles.pips} aria-label={t("reached")}>
      {choices
        .filter((owner) => reached[owner].of > 0)
        .map((owner) => (
          <li key={owner} data-owner={owner}>
            <Glyph filled={{ [owner]: 1 }} size={24} />
            <span className="num" aria-hidden="true">{`${reached[owner].n}/${reached[owner].of}`}</span>
            <span className="hidden-visually">
              {owner === "both"
                ? t("reachedBoth", reached[owner])
                : t("reachedOne", { ...reached[owner], role: roles[owner] })}
            </span>
          </li>
        ))}
    </ul>
  );
}
