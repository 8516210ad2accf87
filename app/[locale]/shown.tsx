import type { ReactNode } from "react";
import { Glyph } from "@/app/_ui/glyph";
import type { ContrastSide, Course, Locale } from "@/domain/course";
import { finalLength } from "@/domain/final";
import { certificateMessages } from "@/messages/certificate";
import { landingMessages } from "@/messages/landing";
import { reviewMessages } from "@/messages/review";
import { translator } from "@/messages/translator";
import styles from "./shown.module.css";

/** Three small pictures of what there is inside, in the product's own pieces: a verdict, a review, the certificate. */
export function Shown({ locale, course }: { locale: Locale; course: Course }) {
  const [t, review] = [translator(landingMessages, locale), translator(reviewMessages, locale)];
  const max = finalLength(course);
  // Of the first contrast, which its lesson shows with its owner: no item's key is told.
  const duty = course.lessons.flatMap(({ contrasts }) => contrasts.map(({ left }) => left))[0];
  return (
    <section className={styles.shown} aria-labelledby="shown">
      <h2 id="shown">{t("shown")}</h2>
      {duty && (
        <Picture title={t("verdictTitle")} text={t("verdictText")}>
          <Verdict locale={locale} duty={duty} />
        </Picture>
      )}
      <Picture title={t("reviewTitle")} text={t("reviewText")}>
        <p className={styles.strong}>{review("due", { n: 3 })}</p>
        <p>{review("minutes", { n: 1 })}</p>
        {(["surely-missed", "due-item", "new-variant"] as const).map((reason) => (
          <p key={reason} className={styles.chip}>
            {review(reason)}
          </p>
        ))}
      </Picture>
      <Picture title={t("certificateTitle")} text={t("certificateText")}>
        <div className={styles.certificate}>
          <Glyph filled={{ both: 1 }} size={48} />
          <p className={styles.strong}>{translator(certificateMessages, locale)("title")}</p>
          <p className={styles.name}>{t("certificateName")}</p>
          <p>{t("certificateScore", { raw: max - 2, max })}</p>
        </div>
      </Picture>
    </section>
  );
}

function Verdict({ locale, duty }: { locale: Locale; duty: ContrastSide }) {
  return (
    <>
      <p>{duty.stem[locale].map(({ text }) => text).join("")}</p>
      <div className={styles.verdict}>
        <Glyph filled={{ [duty.owner]: 1 }} size={48} />
        <p className={styles.strong}>
          <svg className={styles.mark} viewBox="0 0 24 24" width="24" height="24">
            <path d="M5 12.5l4.5 4.5L19 7" />
          </svg>
          {translator(landingMessages, locale)("verdictRight")}
        </p>
      </div>
    </>
  );
}

function Picture({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <figure className={styles.picture}>
      <div className={styles.screen} aria-hidden="true">
        {children}
      </div>
      <figcaption>
        <h3>{title}</h3>
        <p>{text}</p>
      </figcaption>
    </figure>
  );
}
