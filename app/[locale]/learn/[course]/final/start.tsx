import type { SignedIn } from "@/app/_door/session";
import { piece } from "@/app/_page/piece";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { Moment } from "@/app/_ui/moment";
import { Pager } from "@/app/_ui/pager";
import { Shell } from "@/app/_ui/shell";
import { TableRegion } from "@/app/_ui/table-region";
import type { Attempt } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { finalLength, hasSecondFinal, isFinalEven, isPassing, isResultOpen, pointsToPass } from "@/domain/final";
import { finalMessages } from "@/messages/final";
import { numberFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { bothNames, roleNames } from "@/messages/roles";
import { languageTag, translator } from "@/messages/translator";
import { getEditionOrThrow } from "@/prisma/edition";
import { finalQuizId, findDeadline } from "@/prisma/final";
import type { PastAttempt } from "@/prisma/history";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { finalWaitHours } from "@/school/final-wait";
import { readHistory } from "@/school/history";
import { Begin } from "./begin";
import styles from "./final.module.css";

/** `page` is the one of the earlier finals, counted from 1. */
type Props = { locale: Locale; course: Course; viewer: SignedIn; finals: Attempt[]; page: number };

/** What a final is, before it starts, and how the earlier ones went. */
export const Start = piece(async function Start({ locale, course, viewer, finals, page }: Props) {
  const t = translator(finalMessages, locale);
  const at = now();
  const learner = { userId: viewer.id, courseId: course.id };
  const [deadline, earlier] = await Promise.all([
    findDeadline(db(), learner, at),
    readHistory({ ...learner, quizId: finalQuizId }, page),
  ]);
  const editionIds = [...new Set(earlier.rows.map(({ editionId }) => editionId))];
  const editions = new Map(
    await Promise.all(editionIds.map(async (id) => [id, await getEditionOrThrow(db(), id)] as const)),
  );
  const isPass = (final: PastAttempt) => isPassing(final, (editions.get(final.editionId) ?? course).masteryScore);
  const n = finalLength(course);
  const hours = finalWaitHours();
  const share = numberFormat(languageTag(locale), { style: "percent" }).format(course.masteryScore);
  return (
    <Shell locale={locale} viewer={viewer} place="learn">
      <div className={styles.start}>
        <header className="stack">
          <h1>{t("title")}</h1>
          <p className="lead">
            {isFinalEven(course)
              ? t("lead", { n, ...bothNames(roleNames(course.roles, locale)) })
              : t("leadUneven", { n })}
          </p>
          <LanguageNote locale={locale} course={course} />
        </header>
        <div className="card stack">
          <ul className={styles.rules}>
            <li>
              {deadline
                ? t("timed", { minutes: Math.round((deadline.getTime() - at.getTime()) / 60_000) })
                : t("untimed")}
            </li>
            <li>{t("verdicts")}</li>
            <li>{t("pause")}</li>
            <li>{t("passMark", { share, points: pointsToPass(course.masteryScore, n), n })}</li>
            <li>{t(hasSecondFinal(course) ? "retakes" : "retakesAgain")}</li>
            {hours > 0 && <li>{t("waits", { hours })}</li>}
          </ul>
          <Begin locale={locale} courseId={course.id} finals={finals} label={t("start")} />
        </div>
        {earlier.total > 0 && (
          <TableRegion label={t("earlier")}>
            <table className="table">
              <caption>{t("earlier")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("when")}</th>
                  <th scope="col">{t("result")}</th>
                </tr>
              </thead>
              <tbody>
                {earlier.rows.map((final) => (
                  <tr key={final.id}>
                    <th scope="row">
                      <a href={href(locale, `${places.final(course.id)}/${final.id}`)}>
                        <Moment locale={locale} at={final.startedAt} />
                      </a>
                    </th>
                    <td>
                      {isResultOpen(final, at)
                        ? `${t("of", { raw: final.raw, max: final.max })} · ${t(isPass(final) ? "passed" : "failed")}`
                        : t("sealed")}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        )}
        <Pager
          locale={locale}
          table={t("earlier")}
          page={earlier.page}
          pages={earlier.pages}
          hrefOf={(to) => `${href(locale, places.final(course.id))}?page=${to}`}
        />
      </div>
    </Shell>
  );
});
