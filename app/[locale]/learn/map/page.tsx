import type { Metadata } from "next";
import { answering } from "@/app/_door/answering";
import { requireLearner } from "@/app/_door/gate";
import { Shell } from "@/app/_ui/shell";
import { course } from "@/content/course";
import { choices } from "@/domain/choice";
import { type Choice, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { mapMessages } from "@/messages/map";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { Circles } from "./circles";
import styles from "./map.module.css";
import { ZoneList } from "./zone-list";

type Props = { params: Promise<{ locale: string }> };

const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities);
const of = (zone: Choice) => duties.filter(({ owner }) => owner === zone);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(mapMessages, Locale.parse((await params).locale))("title", { n: duties.length }) };
}

/** What is kept of the course: every duty in the two circles, on one sheet of paper. */
export default answering(async function MapPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const t = translator(mapMessages, locale);
  const named = (zone: Choice) => of(zone).map(({ id, name }) => ({ id, name: name[locale] }));
  return (
    <Shell locale={locale} viewer={viewer} place="learn" wide>
      <div className={styles.map}>
        <header>
          <p className="no-print">
            <a href={href(locale, "/learn")}>← {t("back")}</a>
          </p>
          <h1>{t("title", { n: duties.length })}</h1>
          <p className="lead no-print">{t("lead")}</p>
        </header>
        <Circles roles={roleNames(course.roles, locale)} zones={{ first: named("first"), both: named("both"), second: named("second") }} />
        <div className={styles.lists}>
          {choices.map((zone) => (
            <ZoneList key={zone} locale={locale} zone={zone} duties={of(zone)} />
          ))}
        </div>
      </div>
    </Shell>
  );
});
