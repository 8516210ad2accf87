import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManager } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Glyph } from "@/app/_ui/glyph";
import { Shell } from "@/app/_ui/shell";
import { TableRegion } from "@/app/_ui/table-region";
import type { Draft } from "@/content/article/draft";
import { listDrafts } from "@/content/article/drafts";
import type { Choice } from "@/domain/choice";
import { Locale } from "@/domain/course";
import { draftMessages } from "@/messages/drafts";
import { href } from "@/messages/links";
import { languageTag, translator } from "@/messages/translator";
import { draftsFolder } from "@/school/drafts";

type Props = { params: Promise<{ locale: string; draft: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, draft } = await params;
  return { title: `${draft} · ${translator(draftMessages, Locale.parse(locale))("title")}` };
}

/** One draft: every duty with its owner, how sure the importer is and why, and the text it was read from. */
export default answering(async function DraftPage({ params }: Props) {
  const { locale: language, draft: slug } = await params;
  const locale = Locale.parse(language);
  const viewer = await requireManager(locale);
  const t = translator(draftMessages, locale);
  const found = listDrafts(draftsFolder).find((listed) => listed.slug === slug) ?? notFound();
  const percent = new Intl.NumberFormat(languageTag(locale), { style: "percent" });
  const draft = found.draft.accepted ? found.draft.value : null;
  const name = (owner: string) =>
    owner === "both" ? t("bothRoles") : (draft?.roles.find(({ id }) => id === owner)?.names[0] ?? owner);
  return (
    <Shell locale={locale} viewer={viewer} place="manage" wide>
      <div className="stack">
        <p className="meta">
          <a href={href(locale, "/manage/drafts")}>← {t("title")}</a>
        </p>
        <h1>{slug}</h1>
        <p className="notice">{t("lead")}</p>
        {!found.draft.accepted && <p className="alert">{t("unreadable", { message: found.draft.refusal })}</p>}
        {draft && (
          <>
            <TableRegion label={t("duties")}>
              <table className="table">
                <caption>{t("duties")}</caption>
                <thead>
                  <tr>
                    {(["duty", "owner", "confidence", "why", "passage"] as const).map((head) => (
                      <th key={head} scope="col">
                        {t(head)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {draft.duties.map((duty) => (
                    <tr key={duty.id}>
                      <th scope="row">{duty.text}</th>
                      <td>
                        <Glyph filled={{ [zoneOf(draft.roles, duty.owner)]: 1 }} size={20} /> {name(duty.owner)}
                      </td>
                      <td className="num">{percent.format(duty.confidence)}</td>
                      <td>{t(duty.why)}</td>
                      <td>
                        {duty.passages.map(({ section, paragraph, sentence }) => (
                          <a key={`${paragraph} ${sentence}`} href={`#${paragraph}`}>
                            {`${section} ${sentence} `}
                          </a>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableRegion>
            <section className="stack" aria-labelledby="text" lang={draft.language}>
              <h2 id="text">{t("text")}</h2>
              <p className="meta">{t("removed", { n: draft.removed.length })}</p>
              {draft.sections.map((section) => (
                <section key={section.id} className="stack" aria-labelledby={section.id}>
                  <h3 id={section.id}>{section.title}</h3>
                  {section.paragraphs.map(({ id, sentences }) => (
                    <p key={id} id={id}>
                      {sentences.join(" ")}
                    </p>
                  ))}
                </section>
              ))}
            </section>
          </>
        )}
      </div>
    </Shell>
  );
});

const zoneOf = ([first]: Draft["roles"], owner: string): Choice =>
  owner === "both" ? owner : owner === first.id ? "first" : "second";
