import type { Metadata } from "next";
import { requireManager } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Shell } from "@/app/_ui/shell";
import { listDrafts } from "@/content/article/drafts";
import { Locale } from "@/domain/course";
import { draftMessages } from "@/messages/drafts";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { draftsFolder } from "@/school/drafts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(draftMessages, Locale.parse((await params).locale))("title") };
}

/** The importer's drafts, for managers alone. */
export default answering(async function DraftsPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireManager(locale);
  const t = translator(draftMessages, locale);
  const drafts = listDrafts(draftsFolder);
  return (
    <Shell locale={locale} viewer={viewer} place="manage">
      <div className="stack">
        <p className="meta">
          <a href={href(locale, "/manage")}>← {t("back")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p className="lead">{drafts.length === 0 ? t("none") : t("lead")}</p>
        {drafts.map(({ slug, draft }) => (
          <section key={slug} className="card" aria-label={slug}>
            <a href={href(locale, `/manage/drafts/${slug}`)}>{slug}</a>
            <p className="meta">
              {draft.accepted
                ? t("count", { n: draft.value.duties.length })
                : t("unreadable", { message: draft.refusal })}
            </p>
          </section>
        ))}
      </div>
    </Shell>
  );
});
