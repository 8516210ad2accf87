import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { historyMessages } from "@/messages/studio-history";
import { translator } from "@/messages/translator";
import { historyOf } from "@/school/draft-history";
import { DoneChange } from "./done-change";
import styles from "./history.module.css";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(historyMessages, Locale.parse((await params).locale))("title") };
}

/** Everything that was done to the draft, with who did it and when, and its way back where there is one. */
export default answering(async function HistoryPage({ params, searchParams }: Props) {
  const { locale: language, course } = await params;
  const asked = await searchParams;
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, course);
  const t = translator(historyMessages, locale);
  const { entries, page, pages } = await historyOf(course, Math.trunc(Number([asked.page].flat()[0])) || 1);
  const at = (n: number) => href(locale, `${places.author(course)}/history?page=${n}`);
  return (
    <Studio locale={locale} viewer={viewer} open={open} page={null} said={[asked.said].flat()[0]}>
      <h2>{t("title")}</h2>
      <p className="lead">{t(entries.length === 0 ? "none" : "lead")}</p>
      <ol className={`list ${styles.changes}`}>
        {entries.map((entry) => (
          <DoneChange key={entry.version} locale={locale} open={open} entry={entry} id={randomUUID()} />
        ))}
      </ol>
      {pages > 1 && (
        <nav className="row" aria-label={t("page", { page, pages })}>
          {page > 1 && (
            <a className="button" rel="prev" href={at(page - 1)}>
              {t("newer")}
            </a>
          )}
          <span className="meta">{t("page", { page, pages })}</span>
          {page < pages && (
            <a className="button" rel="next" href={at(page + 1)}>
              {t("older")}
            </a>
          )}
        </nav>
      )}
    </Studio>
  );
});
