import { Glyph } from "@/app/_ui/glyph";
import { course } from "@/content/course";
import type { Choice, Locale, Responsibility } from "@/domain/course";
import { href } from "@/messages/links";
import { mapMessages } from "@/messages/map";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./map.module.css";

/** A zone's duties as a list in its colours; each leads to the passage that it rests on. */
export function ZoneList({ locale, zone, duties }: { locale: Locale; zone: Choice; duties: Responsibility[] }) {
  return (
    <section className={styles.list} data-zone={zone} aria-labelledby={`zone-${zone}`}>
      <h2 id={`zone-${zone}`}>
        <Glyph filled={{ [zone]: 1 }} size={32} />
        {roleNames(course.roles, locale)[zone]}
      </h2>
      <p className="meta">{translator(mapMessages, locale)("count", { n: duties.length })}</p>
      <ul>
        {duties.map(({ id, name, passage }) => (
          <li key={id}>
            <a href={`${href(locale, `/learn/${passage.lessonId}`)}#${passage.paragraphId}`}>{name[locale]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
