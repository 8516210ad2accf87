import type { CourseSource, Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import { translator } from "@/messages/translator";

/** Whose words a lesson goes by. Its page is not told which lesson sent somebody there. */
export function Source({
  source: { title, author, publisher, url },
  locale,
}: {
  source: CourseSource;
  locale: Locale;
}) {
  return (
    <p className="meta">
      {translator(lessonMessages, locale)("source")}{" "}
      <cite>
        {url ? (
          <a href={url} rel="external nofollow noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </cite>
      {[author, publisher].flatMap((name) => (name ? [` · ${name}`] : [])).join("")}
    </p>
  );
}
