import { MasterySign } from "@/app/_ui/mastery-mark";
import { type Choice, choices } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { countStates } from "@/domain/lesson-mastery";
import { type MasteryState, masteryStates } from "@/domain/mastery";
import { masteryMessages } from "@/messages/mastery";
import { progressMessages } from "@/messages/progress";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./known.module.css";

type Props = { locale: Locale; roles: RoleNames; zones: Record<Choice, MasteryState[]> };

/** What each mark means, and how many there are of it in each zone. */
export function StateTable({ locale, roles, zones }: Props) {
  const [t, state] = [translator(progressMessages, locale), translator(masteryMessages, locale)];
  const counts = { first: countStates(zones.first), both: countStates(zones.both), second: countStates(zones.second) };
  return (
    <table className={`table ${styles.states}`}>
      <caption>{t("counts")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("state")}</th>
          {choices.map((zone) => (
            <th key={zone} scope="col">
              {roles[zone]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...masteryStates].map((name) => (
          <tr key={name}>
            <th scope="row">
              <span className={styles.state}>
                <MasterySign state={name} /> {state(name)}
              </span>
            </th>
            {choices.map((zone) => (
              <td key={zone} className="num">
                {counts[zone][name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
