import { ContrastSides } from "@/app/_ui/contrast-sides";
import { Still } from "@/app/_ui/still";
import { type ContrastPair, type Course, foreignLanguage, type Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./lesson.module.css";

type Props = { course: Course; pairs: ContrastPair[]; locale: Locale };

/** Pairs of duties that look alike; the words that decide are underlined in the owner's colour and line. */
export function Contrasts({ course, pairs, locale }: Props) {
  const t = translator(lessonMessages, locale);
  const lang = foreignLanguage(course, locale);
  if (pairs.length === 0) return null;
  return (
    <Still as="section" className="stack" aria-labelledby="contrasts" of={pairs} name={locale}>
      {() => (
        <>
          <h2 id="contrasts">{t("contrasts")}</h2>
          {pairs.map((pair) => (
            <div key={pair.id} className={styles.pair}>
              <ContrastSides
                sides={[pair.left, pair.right].map(({ owner, stem }) => ({ owner, stem: stem[locale] }))}
                roles={roleNames(course.roles, locale)}
                lang={lang}
              />
              <details>
                <summary className="unfold">{t("difference")}</summary>
                <p lang={lang}>{pair.difference[locale]}</p>
              </details>
            </div>
          ))}
        </>
      )}
    </Still>
  );
}
