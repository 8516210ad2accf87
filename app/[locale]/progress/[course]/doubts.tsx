import { piece } from "@/app/_page/piece";
import { DoubtOutcome } from "@/app/_ui/doubt-outcome";
import { type Course, findItem, foreignLanguage, type Locale } from "@/domain/course";
import { doubtMessages } from "@/messages/doubt";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import { listOwnDoubts } from "@/prisma/doubt";
import { getEditionOrThrow } from "@/prisma/edition";
import { db } from "@/school/db";

/** The keys that the learner doubted, each with what came of it; nothing while there is none. */
export const Doubts = piece(async function Doubts({
  course,
  locale,
  userId,
}: {
  course: Course;
  locale: Locale;
  userId: string;
}) {
  const t = translator(doubtMessages, locale);
  const doubts = await listOwnDoubts(db(), { userId, courseId: course.id });
  if (doubts.length === 0) return null;
  const listed = await Promise.all(
    doubts.map(async (doubt) => {
      const edition = await getEditionOrThrow(db(), doubt.response.attempt.editionId);
      return { doubt, stem: findItem(edition, doubt.itemId)?.stem[locale] ?? doubt.itemId };
    }),
  );
  return (
    <section className="stack" aria-labelledby="doubts">
      <h2 id="doubts">{t("own")}</h2>
      <ul>
        {listed.map(({ doubt, stem }) => (
          <li key={doubt.id}>
            <a
              lang={foreignLanguage(course, locale)}
              href={href(locale, `${places.doubt(doubt.response.attempt.id)}/${doubt.response.position}`)}
            >
              {stem}
            </a>
            <DoubtOutcome locale={locale} doubt={doubt} />
          </li>
        ))}
      </ul>
    </section>
  );
});
