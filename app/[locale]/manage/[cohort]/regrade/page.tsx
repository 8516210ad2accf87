import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { pageIn } from "@/app/_ui/doubts/page-in";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { Locale, Slug } from "@/domain/course";
import { regradeMessages } from "@/messages/regrade";
import { translator } from "@/messages/translator";
import { findJudging } from "@/school/regrade";
import { SentKey } from "@/school/sent-key";
import { Done } from "./done";
import { ItemPicker } from "./item-picker";
import { KeyPicker } from "./key-picker";
import { Preview } from "./preview";

type Search = Partial<Record<"item" | "edition" | "key" | "page" | "said", string | string[]>>;
type Props = { params: Promise<{ locale: string; cohort: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(regradeMessages, Locale.parse((await params).locale))("title") };
}

/** Chooses a version of an item and its new key, shows person by person what that changes, and lists what was regraded. */
export default answering(async function RegradePage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { cohort, course, edition, viewer } = managed;
  const t = translator(regradeMessages, locale);
  const search = await searchParams;
  const itemId = Slug.safeParse(search.item).data;
  const judging = itemId
    ? await findJudging(course.id, { itemId, editionId: String(search.edition ?? edition) })
    : null;
  const key = SentKey.safeParse(search.key).data;
  const chosen = { locale, cohortId: cohort.id, editionId: String(search.edition ?? edition) };
  const said = (["applied", "takenBack", "busy"] as const).find((code) => code === search.said);
  return (
    <CohortFrame locale={locale} managed={managed} tab="doubts" title={t("title")}>
      {said && (
        <p className={said === "busy" ? "notice" : "success"} role="status">
          {t(said)}
        </p>
      )}
      <p className="lead">{t("lead")}</p>
      {itemId && !judging && <p className="notice">{t("missing")}</p>}
      {judging ? (
        <KeyPicker {...chosen} judging={judging} chosenKey={key} />
      ) : (
        <ItemPicker locale={locale} course={course} edition={edition} />
      )}
      {judging && key && (
        <Preview {...chosen} judging={judging} chosenKey={key} managerId={viewer.id} page={pageIn(search.page)} />
      )}
      <Done locale={locale} cohortId={cohort.id} courseId={course.id} />
    </CohortFrame>
  );
});
