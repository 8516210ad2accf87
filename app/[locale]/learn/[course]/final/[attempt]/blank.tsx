import results from "@/app/_ui/results/results.module.css";
import styles from "@/app/[locale]/learn/[course]/final/final.module.css";
import type { Attempt } from "@/domain/attempt";
import { type Course, findItem, foreignLanguage, type Locale, toPublicItem } from "@/domain/course";
import { answeredItemIds } from "@/domain/final";
import { finalResultMessages } from "@/messages/final-result";
import { translator } from "@/messages/translator";

/** The items without a response that counts: neither key nor reason, or blank hand-ins would collect them all. */
export function Blank({ locale, attempt, edition }: { locale: Locale; attempt: Attempt; edition: Course }) {
  const t = translator(finalResultMessages, locale);
  const lang = foreignLanguage(edition, locale);
  const answered = answeredItemIds(attempt);
  const items = attempt.itemIds
    .filter((itemId) => !answered.has(itemId))
    .flatMap((itemId) => findItem(edition, itemId) ?? [])
    .map(toPublicItem);
  if (items.length === 0) return null;
  return (
    <section className={`stack ${results.below}`} aria-labelledby="blank">
      <h2 id="blank">{t("blank", { n: items.length })}</h2>
      <p className="meta">{t("blankKeys")}</p>
      <ul className={styles.blank}>
        {items.map(({ id, stem }) => (
          <li key={id} className="card">
            <p>
              <strong lang={lang}>{stem[locale]}</strong>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
