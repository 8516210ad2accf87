import type { Metadata } from "next";
import { asViewer, findPlayer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Owner } from "@/app/_ui/form/owner";
import { Glyph } from "@/app/_ui/glyph";
import { Shell } from "@/app/_ui/shell";
import { foreignLanguage, Locale, lessonItems } from "@/domain/course";
import { landingMessages } from "@/messages/landing";
import { href } from "@/messages/links";
import { quizMessages } from "@/messages/quiz";
import { bothNames, fullNames, roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { findSample, firstCourse } from "@/school/courses";
import { trySample } from "./actions";
import styles from "./landing.module.css";
import { Sample } from "./sample.client";
import { Shown } from "./shown";
import { WayOn } from "./way-on";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ said?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = Locale.parse((await params).locale);
  const t = translator(landingMessages, locale);
  const { course } = await firstCourse();
  return {
    title: { absolute: `Phân Vai · ${t("title", bothNames(roleNames(course.roles, locale)))}` },
    description: t("promise", { n: course.lessons.length, ...fullNames(course.roles, locale) }),
    alternates: { languages: { vi: "/", en: "/en" } },
  };
}

/** The question first: what the course is comes after it has been tried. Who was here before goes on at once. */
export default answering(async function LandingPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const [player, query] = [await findPlayer(), await searchParams];
  const viewer = asViewer(player);
  const [{ course }, tried] = await Promise.all([firstCourse(), findSample()]);
  const t = translator(landingMessages, locale);
  const minutes = Math.max(...course.lessons.map((lesson) => lesson.minutes));
  const roles = roleNames(course.roles, locale);
  const wayOn = <WayOn locale={locale} player={player} />;
  return (
    <Shell locale={locale} viewer={viewer} wide>
      <div className={styles.landing}>
        <div className={styles.promise}>
          <h1>{t("title", bothNames(roles))}</h1>
          <ul className={styles.roles}>
            {(["first", "second"] as const).map((position) => (
              <li key={position}>
                <Glyph filled={{ [position]: 1 }} size={20} />{" "}
                {t("roleIs", { short: roles[position], full: course.roles[position].full[locale] })}
              </li>
            ))}
          </ul>
          {query.said === "trial-full" && (
            <p className="notice" role="status">
              {t("trialFull")}
            </p>
          )}
          {(player || !tried) && wayOn}
        </div>
        {tried && (
          <Sample
            unseen={<Owner />}
            stem={tried.sample.stem[locale]}
            lang={foreignLanguage(tried.course, locale)}
            words={{
              ...quizMessages[locale],
              chooseToSee: t("certainty"),
              tryAnother: t("tryAnother", { n: tried.course.lessons.flatMap(lessonItems).length }),
            }}
            roles={roleNames(tried.course.roles, locale)}
            wayOn={wayOn}
            action={trySample}
          />
        )}
        <section className={styles.facts} aria-labelledby="facts">
          <h2 id="facts">{t("lead", { n: course.lessons.length })}</h2>
          <ul className="list">
            {[
              { title: t("lessons", { n: course.lessons.length }), text: t("lessonsText") },
              { title: t("minutes", { n: minutes }), text: t("minutesText") },
              { title: t("languages"), text: t("languagesText") },
            ].map((fact) => (
              <li key={fact.title}>
                <h3>{fact.title}</h3>
                <p>{fact.text}</p>
              </li>
            ))}
          </ul>
        </section>
        <div className={styles.shown}>
          <Shown locale={locale} course={course} />
        </div>
        <p className={styles.manager}>
          <a href={href(locale, "/manage")}>{t("manager")}</a>
        </p>
      </div>
    </Shell>
  );
});
