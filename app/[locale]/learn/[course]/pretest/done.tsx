import type { SignedIn } from "@/app/_door/session";
import { Arrival } from "@/app/_ui/arrival.client";
import { Settling } from "@/app/_ui/settling.client";
import { Shell } from "@/app/_ui/shell";
import type { Course, Locale } from "@/domain/course";
import type { FinalProgress } from "@/domain/final";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { pretestMessages } from "@/messages/pretest";
import { translator } from "@/messages/translator";

type Props = {
  locale: Locale;
  course: Course;
  viewer: SignedIn;
  answered: FinalProgress;
  /** A response came after the end. */
  isUncounted: boolean;
};

/** A pretest that ended: how much was answered, what comes of it, and the first lesson. */
export function Done({ locale, course, viewer, answered: { answered, total }, isUncounted }: Props) {
  const t = translator(pretestMessages, locale);
  const [first] = course.lessons;
  return (
    <Shell locale={locale} viewer={viewer} place="learn" frame={Settling}>
      <div className="stack">
        <Arrival>{t("done")}</Arrival>
        {isUncounted && (
          <p className="notice" role="status">
            {t("uncounted")}
          </p>
        )}
        <p className="lead">{t("cardOpen", { answered, total })}</p>
        <p>{t("doneMeans")}</p>
        <div className="row">
          {first && (
            <a className="button" data-primary href={href(locale, places.lesson(course.id, first.id))}>
              {t("learn")}
            </a>
          )}
          <a className="button" data-quiet href={href(locale, places.course(course.id))}>
            {t("back")}
          </a>
        </div>
      </div>
    </Shell>
  );
}
