import type { Metadata } from "next";
import { Shell } from "@/app/_ui/shell";
import { answering } from "@/app/answering";
import { trialLessonId } from "@/app/guest";
import { href } from "@/app/links";
import { landingMessages } from "@/app/messages/landing";
import { quizMessages } from "@/app/messages/quiz";
import { roleMessages } from "@/app/messages/roles";
import { translator } from "@/app/messages/translator";
import { asViewer, findPlayer } from "@/app/session";
import { course } from "@/content/course";
import { Locale, lessonItems } from "@/domain/course";
import { startTrial, trySample } from "./actions";
import styles from "./landing.module.css";
import { Sample } from "./sample.client";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ trial?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = Locale.parse((await params).locale);
  const t = translator(landingMessages, locale);
  return { title: { absolute: `Phân Vai · ${t("title")}` }, description: t("promise"), alternates: { languages: { vi: "/", en: "/en" } } };
}

export default answering(async function LandingPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const [player, query] = [await findPlayer(), await searchParams];
  const viewer = asViewer(player);
  const t = translator(landingMessages, locale);
  const items = course.lessons.flatMap(lessonItems).length;
  const minutes = Math.max(...course.lessons.map((lesson) => lesson.minutes));
  return (
    <Shell locale={locale} viewer={viewer} wide>
      <div className={styles.landing}>
        <div className={styles.promise}>
          <h1>{t("title")}</h1>
          <p>{t("promise")}</p>
          {query.trial === "full" && (
            <p className="notice" role="status">
              {t("trialFull")}
            </p>
          )}
          <div className="row">
            <a className="button" data-primary href={href(locale, viewer ? "/learn" : "/sign-up")}>
              {t(viewer ? "resume" : "start")}
            </a>
            {player && !viewer && (
              <a className="button" href={href(locale, `/learn/${trialLessonId}/quiz`)}>
                {t("trialOn")}
              </a>
            )}
            {!viewer && (
              <a className="button" href={href(locale, "/sign-in")}>
                {t("signIn")}
              </a>
            )}
          </div>
        </div>
        <Sample
          locale={locale}
          stem={course.sample.stem[locale]}
          words={{ ...quizMessages[locale], ...landingMessages[locale], tryAnother: t("tryAnother", { n: items }) }}
          roles={roleMessages[locale]}
          startHref={href(locale, viewer ? "/learn" : "/sign-up")}
          action={trySample}
          trial={player ? null : startTrial}
        />
        <ul className={styles.facts}>
          {[
            { title: t("lessons", { n: course.lessons.length }), text: t("lessonsText") },
            { title: t("minutes", { n: minutes }), text: t("minutesText") },
            { title: t("languages"), text: t("languagesText") },
          ].map((fact) => (
            <li key={fact.title}>
              <h2>{fact.title}</h2>
              <p>{fact.text}</p>
            </li>
          ))}
        </ul>
        <p className={styles.manager}>
          <a href={href(locale, "/manage")}>{t("manager")}</a>
        </p>
      </div>
    </Shell>
  );
});
