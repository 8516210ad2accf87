import { ContrastSides } from "@/app/_ui/contrast-sides";
import type { ContrastPair, Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./lesson.module.css";

/** Pairs of duties that look alike; the words that decide are underlined in the owner's colour and line. */
export function Contrasts({ pairs, roles, locale }: { pairs: ContrastPair[]; roles: RoleNames; locale: Locale }) {
  const t = translator(lessonMessages, locale);
  if (pairs.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="contrasts">
      <h2 id="contrasts">{t("contrasts")}</h2>
      {pairs.map((pair) => (
        <div key={pair.id} className={styles.pair}>
          <ContrastSides
            sides={[pair.left, pair.right].map(({ owner, stem }) => ({ owner, stem: stem[locale] }))}
            roles={roles}
          />
          <details>
            <summary className="unfold">{t("difference")}</summary>
            <p>{pair.difference[locale]}</p>
          </details>
        </div>
      ))}
    </section>
  );
}
