import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Press } from "@/app/_ui/form/press";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { confirmList } from "@/app/[locale]/manage/[cohort]/invitations/actions";
import { RosterForm } from "@/app/[locale]/manage/[cohort]/invitations/roster-form";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { rosterMessages } from "@/messages/roster";
import { translator } from "@/messages/translator";
import { readRoster } from "@/school/invite";
import { PeopleTable } from "./people-table";

type Props = {
  params: Promise<{ locale: string; cohort: string; roster: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(rosterMessages, Locale.parse((await params).locale))("title") };
}

/** Who would be invited, and who would not and why. Nobody is, until it is confirmed. */
export default answering(async function RosterPage({ params, searchParams }: Props) {
  const { locale: language, cohort: cohortId, roster: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, cohortId);
  const { viewer, cohort } = managed;
  const t = translator(rosterMessages, locale);
  const roster = isUuid(id) ? await readRoster({ cohortId: cohort.id, actorId: viewer.id }, id) : null;
  if (!roster) redirect(saying(href(locale, `/manage/${cohort.id}/invitations`), "gone"));
  const { said } = await searchParams;
  const good = roster.people.filter(({ fault }) => fault === null).length;
  return (
    <CohortFrame locale={locale} managed={managed} tab="invitations" title={t("title")}>
      <div className="stack">
        {(said === "both" || said === "too-big") && <p className="notice">{t(said)}</p>}
        <p className="lead">{t("lead")}</p>
        <p role="status">
          {good === 0 ? t("none") : t("found", { good, bad: roster.people.length - good })}{" "}
          {roster.role === "manager" && good > 0 && t("asManagers")}
        </p>
        {good > 0 && (
          <Press action={confirmList} fields={{ cohort: cohort.id, roster: roster.id }}>
            <button type="submit" className="button" data-primary>
              {t("confirm", { n: good })}
            </button>
          </Press>
        )}
      </div>
      {roster.people.length > 0 && <PeopleTable locale={locale} people={roster.people} />}
      <RosterForm locale={locale} cohortId={cohort.id} text={roster.text} role={roster.role} isAgain />
    </CohortFrame>
  );
});
