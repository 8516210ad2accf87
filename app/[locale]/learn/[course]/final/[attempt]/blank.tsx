import { Glyph } from "@/app/_ui/glyph";
import results from "@/app/_ui/results/results.module.css";
import styles from "@/app/[locale]/learn/[course]/final/final.module.css";
import { type Attempt, countedResponses } from "@/domain/attempt";
import { type Course, findItem, foreignLanguage, type Locale } from "@/domain/course";
import { finalResultMessages } from "@/messages/final-result";
import { resultsMessages } from "@/messages/results";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";

/** The items without a response that counts, with their keys and reasons. */
export function Blank({ locale, attempt, edition }: { locale: Locale; attempt: Attempt; edition: Course }) {
  const [t, result] = [translator(finalResultMessages, locale), translator(resultsMessages, locale)];
  const roles = roleNames(edition.roles, locale);
  const lang = foreignLanguage(edition, locale);
  const counted = new Set(countedResponses(attempt).map(({ itemId }) => itemId));
  const items = attempt.itemIds
    .filter((itemId) => !counted.has(itemId))
    .flatMap((itemId) => findItem(edition, itemId) ?? []);
  if (items.length === 0) return null;
  return (
    <section className={`stack ${results.below}`} aria-labelledby="blank">
      <h2 id="blank">{t("blank", { n: items.length })}</h2>
      <ul className={styles.blank}>
        {items.map(({ id, stem, key, rationale }) => (
          <li key={id} className="card">
            <p>
              <strong lang={lang}>{stem[locale]}</strong>
            </p>
            <p className="meta">
              <Glyph filled={{ [key]: 1 }} size={20} /> {result("keyWas", { role: roles[key] })}
            </p>
            <p lang={lang}>{rationale[key][locale]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
