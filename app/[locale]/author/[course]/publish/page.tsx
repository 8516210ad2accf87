import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Press } from "@/app/_ui/form/press";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { editionOf } from "@/content/compile/edition";
import { readinessOf } from "@/content/draft/readiness";
import { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { publishMessages } from "@/messages/studio-publish";
import { translator } from "@/messages/translator";
import { listPublications } from "@/prisma/publication";
import { db } from "@/school/db";
import { publishDraft } from "./actions";
import { Editions } from "./editions";
import styles from "./publish.module.css";
import { Accepted, Findings, Lacks } from "./what-stands";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(publishMessages, Locale.parse((await params).locale))("title") };
}

/** What stands in the way of publishing, the preview, and what was published. */
export default answering(async function PublishPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const { said } = await searchParams;
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const t = translator(publishMessages, locale);
  const { draft } = open;
  const readiness = readinessOf(draft);
  const publications = await listPublications(db(), courseId);
  const [latest] = publications;
  const isUnchanged = readiness.course !== null && latest?.editionId === editionOf(readiness.course);
  const told = saidHere.find((code) => code === said);
  const state = (
    <section className="card stack" aria-labelledby="state">
      <h2 id="state">{t(readiness.course ? "publish" : "stands")}</h2>
      <Lacks locale={locale} open={open} lacks={readiness.lacks} />
      <Findings locale={locale} open={open} readiness={readiness} />
      <Accepted locale={locale} open={open} />
      {readiness.course && (
        <>
          <p>{isUnchanged ? t("unchanged", { n: latest?.number ?? 0 }) : t("allGood")}</p>
          {!isUnchanged && <p className="meta">{t("publishLead")}</p>}
          {!isUnchanged && (
            <Press action={publishDraft} fields={{ course: courseId, seen: String(open.version) }}>
              <button type="submit" className="button" data-primary="">
                {t(latest ? "publishAgain" : "publish")}
              </button>
            </Press>
          )}
        </>
      )}
    </section>
  );
  const preview = (
    <section className="card stack" aria-labelledby="preview">
      <h2 id="preview">{t("preview")}</h2>
      <p className="meta">{t(readiness.course ? "previewLead" : "noPreview")}</p>
      {readiness.course && (
        <ul className={styles.lessons} lang={draft.language}>
          {readiness.course.lessons.map(({ id, title }) => (
            <li key={id}>
              <a className="way" href={href(locale, `${places.author(courseId)}/preview/${id}`)}>
                {title[draft.language]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
  return (
    <Studio
      locale={locale}
      viewer={viewer}
      open={open}
      page="publish"
      said={typeof said === "string" ? said : undefined}
    >
      {told && (
        <p className="notice" role="status">
          {t(told)}
        </p>
      )}
      {readiness.course ? preview : state}
      {readiness.course ? state : preview}
      <Editions locale={locale} open={open} publications={publications} />
    </Studio>
  );
});

const saidHere = ["published-now", "unready", "away-now", "back-now"] as const;
