import { href } from "@/app/links";
import { mapMessages } from "@/app/messages/map";
import { translator } from "@/app/messages/translator";
import type { Course, Locale } from "@/domain/course";

/** To the page that shows every duty of the course at once. */
export const MapLink = ({ locale, course }: { locale: Locale; course: Course }) => (
  <p className="no-print">
    <a className="button" href={href(locale, "/learn/map")}>
      {translator(mapMessages, locale)("link", { n: course.lessons.flatMap(({ responsibilities }) => responsibilities).length })}
    </a>
  </p>
);
