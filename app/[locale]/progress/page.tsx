import type { Metadata } from "next";
import { Glyph } from "@/app/_ui/glyph";
import { Matrix } from "@/app/_ui/matrix";
import { Shell } from "@/app/_ui/shell";
import { TableRegion } from "@/app/_ui/table-region";
import { db } from "@/app/db";
import { requireLearner } from "@/app/gate";
import { href } from "@/app/links";
import { progressMessages } from "@/app/messages/progress";
import { roleMessages } from "@/app/messages/roles";
import { languageTag, timeZone, translator } from "@/app/messages/translator";
import { course } from "@/content/course";
import { countedResponses, findItem } from "@/domain/attempt";
import { type Choice, choices } from "@/domain/choice";
import { confusionMatrix } from "@/domain/confusion";
import { findLesson, Locale } from "@/domain/course";
import { sampleQuizId } from "@/domain/guest";
import { latestCorrect, progressOf } from "@/domain/progress";
import { scoreAttempt } from "@/domain/score";
import { findAttempts } from "@/prisma/attempt";
import { listCertificatesOf } from "@/prisma/certificate";
import { findReadings } from "@/prisma/reading";
import { Certificates } from "./certificates";
import { type DotState, Dots } from "./dots";
import styles from "./progress.module.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(progressMessages, Locale.parse((await params).locale))("title") };
}

export default async function ProgressPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const [t, role] = [translator(progressMessages, locale), translator(roleMessages, locale)];
  const learner = { userId: viewer.id, courseId: course.id };
  const [attempts, readings, certificates] = await Promise.all([findAttempts(db(), learner), findReadings(db(), learner), listCertificatesOf(db(), learner)]);
  const learned = progressOf(course, attempts, readings).filter(({ state }) => state === "learned").length;
  const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities).map((duty) => ({ duty, state: stateOf(latestCorrect(duty, attempts)) }));
  const met = duties.filter(({ state }) => state !== "unasked");
  const zone = (owner: Choice) => duties.filter(({ duty }) => duty.owner === owner).map(({ state }) => state);
  const keyed = attempts.flatMap((attempt) =>
    countedResponses(attempt).flatMap((response) => {
      const item = findItem(course, response.itemId);
      return item ? [{ key: item.key, choice: response.choice }] : [];
    }),
  );
  const date = new Intl.DateTimeFormat(languageTag(locale), { dateStyle: "medium", timeStyle: "short", timeZone });

  return (
    <Shell locale={locale} viewer={viewer} place="progress" wide>
      <div className="stack">
        <h1>{t("title")}</h1>
        <p className={styles.figure}>{t("lead", { right: met.filter(({ state }) => state === "right").length, total: duties.length })}</p>
        <p className="lead">{t("completed", { n: learned, total: course.lessons.length })}</p>
        {attempts.length === 0 ? (
          <div className="card stack">
            <p>{t("none")}</p>
            <p>
              <a className="button" data-primary href={href(locale, "/learn")}>
                {t("start")}
              </a>
            </p>
          </div>
        ) : (
          <div className={styles.panels}>
            <figure className={styles.venn}>
              <Dots zones={{ caio: zone("caio"), both: zone("both"), cto: zone("cto") }} labels={roleMessages[locale]} />
              <figcaption className="stack">
                <p>{t("venn")}</p>
                <ul className={styles.legend}>
                  {(["right", "wrong", "unasked"] as const).map((state) => (
                    <li key={state}>
                      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                        <circle className={styles.dot} data-state={state} cx="8" cy="8" r="6" />
                      </svg>
                      {t(state)}
                    </li>
                  ))}
                </ul>
                <ul className="hidden-visually">
                  {choices.map((owner) => (
                    <li key={owner}>{t("zone", { role: role(owner), ...counts(zone(owner)) })}</li>
                  ))}
                </ul>
              </figcaption>
            </figure>
            <div className={styles.matrix}>
              <Matrix locale={locale} matrix={confusionMatrix(keyed)} words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }} />
              <p className="meta">{t("matrixNote")}</p>
            </div>
            <div className={styles.wide}>
              <TableRegion label={t("list")}>
                <table className="table">
                  <caption>{t("list")}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t("duty")}</th>
                      <th scope="col">{t("owner")}</th>
                      <th scope="col">{t("latest")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {met.map(({ duty, state }) => (
                      <tr key={duty.id}>
                        <th scope="row">{duty.name[locale]}</th>
                        <td>
                          <span className={styles.owner}>
                            <Glyph filled={{ [duty.owner]: 1 }} size={20} /> {role(duty.owner)}
                          </span>
                        </td>
                        <td>{t(state)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableRegion>
              {met.length < duties.length && <p className="meta">{t("unaskedCount", { n: duties.length - met.length })}</p>}
            </div>
            <TableRegion label={t("history")} className={styles.wide}>
              <table className="table">
                <caption>{t("history")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("when")}</th>
                    <th scope="col">{t("lesson")}</th>
                    <th scope="col">{t("score")}</th>
                  </tr>
                </thead>
                <tbody>
                  {[...attempts].reverse().map((attempt) => (
                    <tr key={attempt.id}>
                      <td>
                        <time dateTime={attempt.startedAt.toISOString()}>{date.format(attempt.startedAt)}</time>
                      </td>
                      <td>
                        {attempt.quizId === sampleQuizId ? (
                          t("sample")
                        ) : (
                          <>
                            <a href={href(locale, `/learn/${attempt.quizId}/quiz${attempt.submittedAt ? `/${attempt.id}` : ""}`)}>
                              {findLesson(course, attempt.quizId)?.title[locale] ?? attempt.quizId}
                            </a>
                            <span className="meta"> {t(attempt.submittedAt ? attempt.scope : "open")}</span>
                          </>
                        )}
                      </td>
                      <td className="num">{t("of", scoreAttempt(attempt))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableRegion>
          </div>
        )}
        <Certificates locale={locale} certificates={certificates} />
      </div>
    </Shell>
  );
}

const stateOf = (correct: boolean | undefined): DotState => (correct === undefined ? "unasked" : correct ? "right" : "wrong");

const counts = (states: DotState[]) => ({
  right: states.filter((state) => state === "right").length,
  wrong: states.filter((state) => state === "wrong").length,
  unasked: states.filter((state) => state === "unasked").length,
});
