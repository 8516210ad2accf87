import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cellIn } from "@/app/_door/cell";
import { requireCourse, requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { Diagnosis } from "@/app/_ui/results/diagnosis";
import { ItemList } from "@/app/_ui/results/item-list";
import styles from "@/app/_ui/results/results.module.css";
import { Settling } from "@/app/_ui/settling.client";
import { Shell } from "@/app/_ui/shell";
import { Begin } from "@/app/[locale]/learn/[course]/final/begin";
import type { Attempt } from "@/domain/attempt";
import { Locale } from "@/domain/course";
import { toldResponses } from "@/domain/feedback";
import { isResultOpen } from "@/domain/final";
import { isUuid } from "@/domain/text";
import { finalResultMessages } from "@/messages/final-result";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { findAttempt } from "@/prisma/attempt";
import { findCertificateOf } from "@/prisma/certificate";
import { getEditionOrThrow } from "@/prisma/edition";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { readFinals, readReliability } from "@/school/final";
import { Blank } from "./blank";
import { FinalScore } from "./final-score";
import { HandedIn } from "./handed-in";
import { Waiting } from "./waiting";

type Props = {
  params: Promise<{ locale: string; course: string; attempt: string }>;
  searchParams: Promise<{ key?: string | string[]; choice?: string | string[]; said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(finalResultMessages, Locale.parse((await params).locale))("resultTitle") };
}

/** A final that was handed in: for ten seconds the way back, then the score, what was taken for what, and every item. */
export default answering(async function FinalResultPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId, attempt: id } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const viewer = await requireLearner(locale);
  const finals = await readFinals(viewer.id, course);
  const attempt =
    finals.find((final) => final.id === id) ?? (await findEarlier(viewer.id, course.id, id)) ?? notFound();
  if (!attempt.submittedAt) redirect(href(locale, places.final(course.id)));
  const query = await searchParams;
  const news = <HandedIn locale={locale} attempt={attempt} isUncounted={query.said === "uncounted"} />;
  if (!isResultOpen(attempt, now()))
    return (
      <Waiting
        locale={locale}
        course={course}
        viewer={viewer}
        attempt={attempt}
        submittedAt={attempt.submittedAt}
        news={news}
      />
    );
  const t = translator(finalResultMessages, locale);
  const [edition, reliability, certificate] = await Promise.all([
    getEditionOrThrow(db(), attempt.editionId),
    readReliability(course.id),
    findCertificateOf(db(), attempt.id),
  ]);
  const roles = roleNames(edition.roles, locale);
  const keyed = toldResponses(edition, attempt, locale);
  const filter = cellIn(query);
  const place = href(locale, `${places.final(course.id)}/${attempt.id}`);
  return (
    <Shell locale={locale} viewer={viewer} place="learn" wide frame={Settling}>
      <div className={styles.results}>
        <header className={styles.head}>
          <p className="meta">{t("title")}</p>
          {news}
          <LanguageNote locale={locale} course={edition} />
          <FinalScore locale={locale} attempt={attempt} masteryScore={edition.masteryScore} reliability={reliability} />
          <div className="row">
            {certificate && (
              <a className="button" data-primary href={href(locale, `/certificate/${certificate.code}`)}>
                {t("certificate")}
              </a>
            )}
            <Begin locale={locale} courseId={course.id} finals={finals} label={t("again")} isPrimary={!certificate} />
            <a className="button" data-quiet href={href(locale, places.course(course.id))}>
              {t("back")}
            </a>
          </div>
        </header>
        <Diagnosis locale={locale} roles={roles} responses={keyed} place={place} filter={filter} />
        <ItemList
          locale={locale}
          roles={roles}
          responses={keyed}
          place={place}
          filter={filter}
          lessonsHref={href(locale, places.course(course.id))}
          doubtHref={href(locale, places.doubt(attempt.id))}
        />
        <Blank locale={locale} attempt={attempt} edition={edition} />
      </div>
    </Shell>
  );
});

/** A final before the latest ones. */
async function findEarlier(userId: string, courseId: string, id: string): Promise<Attempt | null> {
  const attempt = isUuid(id) ? await findAttempt(db(), { id, userId }) : null;
  if (attempt?.kind !== "final") return null;
  return (await getEditionOrThrow(db(), attempt.editionId)).id === courseId ? attempt : null;
}
