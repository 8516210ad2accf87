import type { Metadata } from "next";
import { type Managed, requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { type CohortView, cohortViewOf, queryOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { surelyMissed } from "@/domain/item-analysis";
import { cohortMessages } from "@/messages/cohort";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { href } from "@/messages/links";
import { membershipMessages } from "@/messages/membership";
import { translator } from "@/messages/translator";
import { findAssignment } from "@/prisma/assignment";
import type { Db } from "@/prisma/client";
import { listManagedCohorts } from "@/prisma/cohort";
import { countInvited, listInvited } from "@/prisma/invited";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { readItemStatistics } from "@/school/item-report";
import { fromReplica } from "@/school/replica";
import { countMatching, readFigures, readPeople, readQuiet } from "@/school/report";
import { noteViewing } from "@/school/viewing";
import { Attention, mostAttended } from "./attention";
import { Figures } from "./figures";
import { FinalTimer } from "./final/timer";
import { CohortFrame } from "./frame";
import { NextStep } from "./next-step";
import { People } from "./people/people";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Of more learners than these the items that many missed stand on the items' page alone: finding them reads every response. */
const mostForItems = 300;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(cohortMessages, Locale.parse((await params).locale))("table") };
}

export default answering(async function CohortPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { viewer, cohort, course } = managed;
  const t = translator(cohortMessages, locale);
  const at = now();
  const asked = await searchParams;
  const view = cohortViewOf(asked);
  const [{ found, asOf }, invited, waiting, due, managing] = await Promise.all([
    fromReplica(viewer.sessionId, (from) => readShown(managed, view, at, from)),
    view.state === "invited" ? listInvited(db(), cohort.id, view) : [],
    countInvited(db(), cohort.id, view.search),
    findAssignment(db(), cohort.id),
    listManagedCohorts(db(), viewer.id),
    noteViewing({ managerId: viewer.id, cohortId: cohort.id, kind: "list" }),
  ]);
  const others = managing.filter(({ id: other, archivedAt }) => other !== cohort.id && !archivedAt);
  const { figured, matching, rows, quiet, statistics } = found;
  const { counts } = figured;
  return (
    <CohortFrame locale={locale} managed={managed} tab="cohort" view={view} isCounting asOf={asOf}>
      {asked.said === "removed" && (
        <p className="success" role="status">
          {translator(membershipMessages, locale)("removed")}
        </p>
      )}
      {asked.said === "erased" && (
        <p className="success" role="status">
          {translator(cohortSettingsMessages, locale)("erased")}
        </p>
      )}
      {counts.all === 0 && <NextStep locale={locale} cohortId={cohort.id} at={at} />}
      <Figures locale={locale} figured={figured} />
      {counts.all > 0 && counts.started === 0 && (
        <div className="card stack">
          <p>{t("emptyCohort")}</p>
          <p>
            <a className="button" data-primary href={href(locale, `/manage/${cohort.id}/invitations${queryOf(view)}`)}>
              {t("invite")}
            </a>
          </p>
        </div>
      )}
      <Attention
        locale={locale}
        cohortId={cohort.id}
        view={view}
        items={surelyMissed(statistics)}
        learners={quiet}
        quiet={counts.quiet}
        lessons={course.lessons.length}
        at={at}
      />
      {counts.all > 0 && (
        <People
          {...{ locale, course, view, rows, invited, others }}
          cohortId={cohort.id}
          counts={{ ...(matching ?? counts), invited: waiting }}
          said={asked.said}
          hasDue={due !== null}
        />
      )}
      <FinalTimer locale={locale} cohort={cohort} said={asked.said} />
    </CohortFrame>
  );
});

/** What the page tells of the cohort's learning. */
async function readShown(managed: Managed, view: CohortView, at: Date, from: Db) {
  const { cohort, course } = managed;
  const [figured, matching, rows, quiet] = await Promise.all([
    readFigures(cohort, course, view.attempts, at, from),
    view.search ? countMatching(cohort, course, view.search, at, from) : null,
    readPeople(cohort, course, view, at, from),
    readQuiet(cohort, course, at, mostAttended, from),
  ]);
  const isSmall = figured.counts.all <= mostForItems;
  const statistics = isSmall ? await readItemStatistics(cohort, managed, view.attempts, from) : [];
  return { figured, matching, rows, quiet, statistics };
}
