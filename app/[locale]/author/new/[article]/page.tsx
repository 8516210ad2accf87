import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireAuthor } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Shell } from "@/app/_ui/shell";
import styles from "@/app/[locale]/author/author.module.css";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { articleRefusal } from "@/messages/article";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { studioNewMessages } from "@/messages/studio-new";
import { translator } from "@/messages/translator";
import { showArticle } from "@/school/bring-article";
import { ReadFacts } from "./read-facts";
import { RolesForm } from "./roles-form";

type Props = {
  params: Promise<{ locale: string; article: string }>;
  searchParams: Promise<{ first?: string; second?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(studioNewMessages, Locale.parse((await params).locale))("check") };
}

/** What was read of an article, and whom it is about: the app proposes, its author decides. */
export default answering(async function ArticlePage({ params, searchParams }: Props) {
  const { locale: language, article: id } = await params;
  const locale = Locale.parse(language);
  const viewer = await requireAuthor(locale);
  const shown = (isUuid(id) && (await showArticle(id, viewer.id))) || notFound();
  if ("courseId" in shown) redirect(href(locale, places.author(shown.courseId)));
  const t = translator(studioNewMessages, locale);
  const { file, intake } = shown;
  const refusal = intake.accepted ? (intake.value.draft.accepted ? null : intake.value.draft.refusal) : intake.refusal;
  return (
    <Shell locale={locale} viewer={viewer} place="author">
      <div className={styles.page}>
        <header className="stack">
          <p className="meta">
            <a className="way" href={href(locale, "/author")}>
              ← {t("back")}
            </a>
          </p>
          <h1>{t(intake.accepted ? "check" : "refused")}</h1>
        </header>
        {refusal && (
          <p className="alert" role="alert">
            {articleRefusal(refusal, locale)}
          </p>
        )}
        {intake.accepted && (
          <>
            <ReadFacts locale={locale} file={file} intake={intake.value} />
            <RolesForm locale={locale} id={id} file={file} intake={intake.value} picked={await searchParams} />
          </>
        )}
        <p className="row">
          {/\.(?:txt|md)$/.test(file) && (
            <a className="button" href={`${href(locale, "/author/new")}?article=${id}`}>
              {t("again")}
            </a>
          )}
          <a className="button" href={href(locale, "/author/new")}>
            {t("other")}
          </a>
        </p>
      </div>
    </Shell>
  );
});
