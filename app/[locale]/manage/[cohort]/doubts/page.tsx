import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { DoubtList } from "@/app/_ui/doubts/doubt-list";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { doubtsMessages } from "@/messages/doubts";
import { href } from "@/messages/links";
import { regradeMessages } from "@/messages/regrade";
import { translator } from "@/messages/translator";
import { readDoubts } from "@/school/doubts";
import { answerForCohort } from "./actions";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<{ page?: string | string[]; said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(doubtsMessages, Locale.parse((await params).locale))("title") };
}

/** The keys that the cohort's learners doubt, and those that who is in no cohort does: somebody has to hear them. */
export default answering(async function DoubtsPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { cohort } = managed;
  const t = translator(doubtsMessages, locale);
  const regradePlace = href(locale, `/manage/${cohort.id}/regrade`);
  const query = await searchParams;
  const view = cohortViewOf(query);
  const { page } = view;
  const { cases, last } = await readDoubts({ courseId: cohort.courseId, cohortId: cohort.id }, page);
  return (
    <CohortFrame locale={locale} managed={managed} tab="doubts" title={t("title")} view={{ ...view, page: 1 }}>
      <p>
        <a href={regradePlace}>{translator(regradeMessages, locale)("title")}</a>
      </p>
      <DoubtList
        locale={locale}
        cases={cases}
        page={page}
        last={last}
        place={href(locale, `/manage/${cohort.id}/doubts`)}
        said={query.said}
        saidBy={({ doubt: { user } }) => (user.memberships.length > 0 ? t("by", { name: user.name }) : t("outside"))}
        ways={({ doubt }) => (
          <p>
            <a
              className="button"
              href={`${regradePlace}?item=${doubt.itemId}&edition=${doubt.response.attempt.editionId}`}
            >
              {translator(regradeMessages, locale)("link")}
            </a>
          </p>
        )}
        action={answerForCohort}
        fields={{ cohort: cohort.id }}
      />
    </CohortFrame>
  );
});
