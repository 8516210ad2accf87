import type { Metadata } from "next";
import { courseOf, requireCourse, requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { Shell } from "@/app/_ui/shell";
import { choices } from "@/domain/choice";
import { type Choice, type Course, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { mapMessages } from "@/messages/map";
import { places } from "@/messages/places";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { Circles } from "./circles";
import styles from "./map.module.css";
import { ZoneList } from "./zone-list";

type Props = { params: Promise<{ locale: string; course: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, course: courseId } = await params;
  const { course } = await courseOf(courseId);
  return { title: translator(mapMessages, Locale.parse(locale))("title", { n: dutiesOf(course).length }) };
}

/** What is kept of the course: every duty in the two circles, on one sheet of paper. */
export default answering(async function MapPage({ params }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const duties = dutiesOf(course);
  const of = (zone: Choice) => duties.filter(({ owner }) => owner === zone);
  const viewer = await requireLearner(locale);
  const t = translator(mapMessages, locale);
  const named = (zone: Choice) => of(zone).map(({ id, name }) => ({ id, name: name[locale] }));
  return (
    <Shell locale={locale} viewer={viewer} place="learn" wide>
      <div className={styles.map} data-own-sheet>
        <header>
          <p className="no-print">
            <a href={href(locale, places.course(course.id))}>← {t("back")}</a>
          </p>
          <h1>{t("title", { n: duties.length })}</h1>
          <p className="lead no-print">{t("lead")}</p>
          <LanguageNote locale={locale} course={course} />
        </header>
        <Circles
          roles={roleNames(course.roles, locale)}
          zones={{ first: named("first"), both: named("both"), second: named("second") }}
        />
        <div className={styles.lists}>
          {choices.map((zone) => (
            <ZoneList key={zone} locale={locale} course={course} zone={zone} duties={of(zone)} />
          ))}
        </div>
      </div>
    </Shell>
  );
});

const dutiesOf = (course: Course) => course.lessons.flatMap(({ responsibilities }) => responsibilities);
