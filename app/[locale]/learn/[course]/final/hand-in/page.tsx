import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCourse, requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Press } from "@/app/_ui/form/press";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { Settling } from "@/app/_ui/settling.client";
import { Shell } from "@/app/_ui/shell";
import { handIn } from "@/app/[locale]/learn/[course]/final/actions";
import { Deadline } from "@/app/[locale]/learn/[course]/final/deadline";
import styles from "@/app/[locale]/learn/[course]/final/final.module.css";
import { findItem, foreignLanguage, Locale, toPublicItem } from "@/domain/course";
import { finalProgress } from "@/domain/final";
import { handInMessages } from "@/messages/hand-in";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { getEditionOrThrow } from "@/prisma/edition";
import { db } from "@/school/db";
import { readFinals } from "@/school/final";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(handInMessages, Locale.parse((await params).locale))("finish") };
}

/** Before the hand-in: what is open, and everything that was chosen. */
export default answering(async function HandInPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const viewer = await requireLearner(locale);
  const final = href(locale, places.final(course.id));
  const finals = await readFinals(viewer.id, course);
  const open = finals.find(({ submittedAt }) => submittedAt === null);
  if (!open) redirect(finals.length > 0 ? `${final}/${finals.at(-1)?.id}` : final);
  const t = translator(handInMessages, locale);
  const edition = await getEditionOrThrow(db(), open.editionId);
  const roles = roleNames(edition.roles, locale);
  const { openNumbers, total } = finalProgress(open);
  return (
    <Shell locale={locale} viewer={viewer} place="learn" frame={Settling}>
      <div className={styles.finish}>
        <h1>{t("finish")}</h1>
        {(await searchParams).said === "undone" && (
          <p className="notice" role="status">
            {t("undone")}
          </p>
        )}
        <Deadline locale={locale} deadlineAt={open.deadlineAt} />
        {openNumbers.length === 0 ? (
          <p className="lead">{t("finishAll", { n: total })}</p>
        ) : (
          <div className="stack">
            <p className="lead" id="open">
              {t("finishOpen", { n: openNumbers.length })}
            </p>
            <ol className={styles.numbers} aria-labelledby="open">
              {openNumbers.map((number) => (
                <li key={number}>
                  <a href={`${final}?question=${number}`} aria-label={t("count", { n: number, total })}>
                    {number}
                  </a>
                </li>
              ))}
            </ol>
          </div>
        )}
        <p className="meta">{t("finishNote")}</p>
        <div className="row">
          <Press action={handIn} fields={{ course: course.id, attempt: open.id }}>
            <PendingButton pending={t("handingIn")} data-primary={openNumbers.length === 0 || undefined}>
              {t("handIn")}
            </PendingButton>
          </Press>
          {openNumbers[0] && (
            <a className="button" data-primary href={`${final}?question=${openNumbers[0]}`}>
              {t("goOn")}
            </a>
          )}
        </div>
        <details className={styles.all}>
          <summary className="unfold">{t("allItems", { n: total })}</summary>
          <ol>
            {open.itemIds.map((itemId, index) => {
              const item = findItem(edition, itemId);
              const stored = open.responses.findLast((response) => response.itemId === itemId);
              return (
                <li key={itemId}>
                  <a href={`${final}?question=${index + 1}`} lang={foreignLanguage(edition, locale)}>
                    {item ? toPublicItem(item).stem[locale] : itemId}
                  </a>
                  <br />
                  <span className="meta">
                    {stored ? roles[stored.choice] : t("openItem")}
                    {stored?.certainty && ` · ${t(stored.certainty)}`}
                  </span>
                </li>
              );
            })}
          </ol>
        </details>
      </div>
    </Shell>
  );
});
