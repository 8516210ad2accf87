import type { Course, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { mapMessages } from "@/messages/map";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";

/** To the page that shows every duty of the course at once. */
export const MapLink = ({ locale, course }: { locale: Locale; course: Course }) => (
  <p className="no-print">
    <a className="button" href={href(locale, places.map(course.id))}>
      {translator(mapMessages, locale)("link", {
        n: course.lessons.flatMap(({ responsibilities }) => responsibilities).length,
      })}
    </a>
  </p>
);
