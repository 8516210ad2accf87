import { Moment } from "@/app/_ui/moment";
import type { Locale } from "@/domain/course";
import { dateFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { studioListMessages } from "@/messages/studio-list";
import { languageTag, timeZone, translator } from "@/messages/translator";
import type { ListedDraft } from "@/school/list-drafts";
import styles from "./author.module.css";
import { rolesOf, titleOf } from "./title";

/** Working copies with how far their review is, when they were changed, and what of them is published. */
export function DraftList({ locale, title, drafts }: { locale: Locale; title: string; drafts: ListedDraft[] }) {
  const t = translator(studioListMessages, locale);
  const dayOf = (at: Date) => dateFormat(languageTag(locale), { dateStyle: "medium", timeZone }).format(at);
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className={`list ${styles.courses}`}>
        {drafts.map(({ courseId, draft, seen, all, updatedAt, published }) => (
          <li key={courseId} className="card">
            <a className="way" href={href(locale, places.author(courseId))} lang={draft.language}>
              {titleOf(draft, locale)}
            </a>
            {titleOf(draft, locale) !== rolesOf(draft, locale) && <p lang={draft.language}>{rolesOf(draft, locale)}</p>}
            <p className="meta">
              <strong>{t("seen", { seen, all })}</strong>
              <span>
                {published
                  ? t("published", { n: published.number, day: dayOf(published.publishedAt) })
                  : t("unpublished")}
              </span>
              <span>
                {t("changed")} <Moment locale={locale} at={updatedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
