import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { DoubtList } from "@/app/_ui/doubts/doubt-list";
import { pageIn } from "@/app/_ui/doubts/page-in";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { Locale } from "@/domain/course";
import { doubtsMessages } from "@/messages/doubts";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import { readDoubts } from "@/school/doubts";
import { answerForCourse } from "./actions";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ page?: string | string[]; said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(doubtsMessages, Locale.parse((await params).locale))("title") };
}

/** The keys of a course that learners doubt. Authors mend texts: whose doubt it is, they are not told. */
export default answering(async function CourseDoubtsPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const t = translator(doubtsMessages, locale);
  const { page: asked, said } = await searchParams;
  const page = pageIn(asked);
  const { cases, last } = await readDoubts({ courseId, cohortId: null }, page);
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="doubts" said={undefined}>
      <h2>{t("title")}</h2>
      <DoubtList
        locale={locale}
        cases={cases}
        page={page}
        last={last}
        place={href(locale, `${places.author(courseId)}/doubts`)}
        said={said}
        saidBy={() => t("bySomebody")}
        action={answerForCourse}
        fields={{ course: courseId }}
      />
    </Studio>
  );
});
