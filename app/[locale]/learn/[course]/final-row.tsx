import { Glyph } from "@/app/_ui/glyph";
import type { Attempt } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { finalLength, finalProgress, isPassed, isResultOpen } from "@/domain/final";
import { scoreAttempt } from "@/domain/score";
import { finalMessages } from "@/messages/final";
import { learnMessages } from "@/messages/learn";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import type { ListedCertificate } from "@/prisma/certificate";
import { certificatePath } from "@/school/certificate";
import { now } from "@/school/clock";
import { Chevron } from "./chevron";
import styles from "./row.module.css";

type Props = {
  locale: Locale;
  course: Course;
  attempts: readonly Attempt[];
  certificates: readonly ListedCertificate[];
};

/** The path's last stop: the final, how the latest one stands, and the certificate that one earned. */
export function FinalRow({ locale, course, attempts, certificates }: Props) {
  const t = translator(finalMessages, locale);
  const latest = attempts.filter(({ kind }) => kind === "final").at(-1);
  const state = stateOf(course, latest);
  const place = places.final(course.id);
  const certificate = certificates.findLast(({ revokedAt }) => revokedAt === null);
  const words = {
    open: "learning",
    sealed: "learning",
    passed: "solid",
    failed: "learned",
    "not-started": "not-started",
  } as const;
  return (
    <li className={styles.row} data-state={words[state]}>
      <Glyph filled={state === "passed" ? { first: 1, both: 1, second: 1 } : {}} size={32} />
      <div className={styles.text}>
        <h3>
          <a
            className={styles.place}
            href={href(locale, state === "sealed" && latest ? `${place}/${latest.id}` : place)}
          >
            {t("title")}
          </a>
        </h3>
        <p className={styles.size}>{translator(learnMessages, locale)("finalSize", { items: finalLength(course) })}</p>
        <p className={styles.state}>{t(state)}</p>
        {latest && state === "open" && <p className="meta">{t("cardOpen", countsOf(latest))}</p>}
        {latest && (state === "passed" || state === "failed") && (
          <p className="meta">{t("cardScore", scoreAttempt(latest))}</p>
        )}
        {certificate && (
          <a className={styles.action} href={certificatePath(locale, certificate.code)}>
            {translator(learnMessages, locale)("certificate")}
          </a>
        )}
      </div>
      <Chevron />
    </li>
  );
}

function countsOf(latest: Attempt) {
  const { answered, total } = finalProgress(latest);
  return { answered, total };
}

function stateOf(course: Course, latest: Attempt | undefined): "not-started" | "open" | "sealed" | "passed" | "failed" {
  if (!latest) return "not-started";
  if (!latest.submittedAt) return "open";
  if (!isResultOpen(latest, now())) return "sealed";
  return isPassed(latest, course.masteryScore) ? "passed" : "failed";
}
