import { Glyph } from "@/app/_ui/glyph";
import { type Choice, type Course, foreignLanguage, type Locale, type Responsibility } from "@/domain/course";
import { href } from "@/messages/links";
import { mapMessages } from "@/messages/map";
import { places } from "@/messages/places";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./map.module.css";

type Props = { locale: Locale; course: Course; zone: Choice; duties: Responsibility[] };

/** A zone's duties as a list in its colours; each leads to the passage that it rests on. */
export function ZoneList({ locale, course, zone, duties }: Props) {
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
            <a
              href={`${href(locale, places.lesson(course.id, passage.lessonId))}#${passage.paragraphId}`}
              lang={foreignLanguage(course, locale)}
            >
              {name[locale]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
