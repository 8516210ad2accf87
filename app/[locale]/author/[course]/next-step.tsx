import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { studioMessages } from "@/messages/studio";
import { translator } from "@/messages/translator";
import { type StudioPage, studioPages, studioPlace } from "./places";

/** At the foot of a step, the way to the one that comes after it. */
export function NextStep({ course, locale, page }: { course: string; locale: Locale; page: StudioPage }) {
  const t = translator(studioMessages, locale);
  const next = studioPages[studioPages.indexOf(page) + 1];
  return (
    next && (
      <p>
        <a className="button" href={href(locale, studioPlace(course, next))}>
          {t("nextStep", { page: t(next) })}
        </a>
      </p>
    )
  );
}
