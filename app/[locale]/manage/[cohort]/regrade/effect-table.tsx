import { Heads } from "@/app/_ui/heads";
import { TableRegion } from "@/app/_ui/table-region";
import { type Course, findLesson, type Locale } from "@/domain/course";
import type { RegradeEffect } from "@/domain/regrade";
import { regradeMessages } from "@/messages/regrade";
import { translator } from "@/messages/translator";
import type { Effect } from "@/prisma/regrade";

type Props = { locale: Locale; course: Course; effects: Effect[] };

/** Person by person, each score that would change, before and after. */
export function EffectTable({ locale, course, effects }: Props) {
  const t = translator(regradeMessages, locale);
  const quizOf = ({ kind, quizId }: Effect["attempt"]) =>
    kind === "practice" ? t(kind, { lesson: findLesson(course, quizId)?.title[locale] ?? quizId }) : t(kind);
  return (
    <TableRegion label={t("table")}>
      <table className="table">
        <caption>{t("table")}</caption>
        <Heads names={(["person", "quiz", "before", "after", "state"] as const).map((name) => t(name))} />
        <tbody>
          {effects.map(({ attempt, before, after, passed }) => (
            <tr key={attempt.id}>
              <th scope="row">
                {attempt.user.name} <span className="meta">{attempt.user.email}</span>
              </th>
              <td>{quizOf(attempt)}</td>
              <td className="num">{t("of", before)}</td>
              <td className="num">{t("of", after)}</td>
              <td>{passed ? t(stateOf(passed)) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function stateOf({ before, after }: NonNullable<RegradeEffect["passed"]>): "gained" | "lost" | "same" {
  if (before === after) return "same";
  return after ? "gained" : "lost";
}
