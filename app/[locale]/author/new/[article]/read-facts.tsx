import styles from "@/app/[locale]/author/author.module.css";
import type { Intake } from "@/content/article/intake";
import { wordsOf } from "@/content/read/words";
import type { Locale } from "@/domain/course";
import { numberFormat } from "@/messages/formats";
import { studioNewMessages } from "@/messages/studio-new";
import { languageTag, translator } from "@/messages/translator";

/** What an author looks at to see whether the whole article came in, and nothing else. */
export function ReadFacts({ locale, file, intake }: { locale: Locale; file: string; intake: Intake }) {
  const t = translator(studioNewMessages, locale);
  const number = numberFormat(languageTag(locale));
  const draft = intake.draft.accepted ? intake.draft.value : null;
  if (!draft) return null;
  const { language, sections, duties, removed } = draft;
  const words = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, { sentences }) => sum + wordsOf(sentences.join(" ")).length, 0);
  const facts = [
    [t("source"), file],
    [t("language"), t(language)],
    [t("sections"), number.format(sections.length)],
    [t("words"), number.format(words)],
    [t("duties"), number.format(duties.length)],
  ];
  return (
    <section className="card stack" aria-labelledby="what">
      <h2 id="what">{t("what")}</h2>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary className="unfold">{t("sectionList")}</summary>
        <ul className={styles.lines} lang={language}>
          {sections.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </details>
      {removed.length === 0 ? (
        <p className="meta">{t("removedNone")}</p>
      ) : (
        <details>
          <summary className="unfold">{t("removed", { n: removed.length })}</summary>
          <ul className={styles.lines} lang={language}>
            {removed.map(({ text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same line may have been left out twice
              <li key={at}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
