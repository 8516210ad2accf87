import { OwnerMark } from "@/app/_ui/owner-mark";
import { lessonMessages } from "@/app/messages/lesson";
import { roleMessages } from "@/app/messages/roles";
import { translator } from "@/app/messages/translator";
import type { ContrastPair, Locale } from "@/domain/course";
import styles from "./lesson.module.css";

/** Pairs of duties that look alike; the words that decide are underlined in the owner's colour and line. */
export function Contrasts({ pairs, locale }: { pairs: ContrastPair[]; locale: Locale }) {
  const [t, role] = [translator(lessonMessages, locale), translator(roleMessages, locale)];
  if (pairs.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="contrasts">
      <h2 id="contrasts">{t("contrasts")}</h2>
      {pairs.map((pair) => (
        <div key={pair.id} className={styles.pair}>
          {[pair.left, pair.right].map((side) => (
            <div key={side.owner} className="card">
              <OwnerMark owner={side.owner}>{role(side.owner)}</OwnerMark>
              <p>
                {side.stem[locale].map((run) =>
                  run.marked ? (
                    <mark key={run.text} data-owner={side.owner}>
                      {run.text}
                    </mark>
                  ) : (
                    run.text
                  ),
                )}
              </p>
            </div>
          ))}
          <details>
            <summary className="unfold">{t("difference")}</summary>
            <p>{pair.difference[locale]}</p>
          </details>
        </div>
      ))}
    </section>
  );
}
