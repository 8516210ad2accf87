import { currentAddress } from "@/app/_door/gate";
import { type CohortView, cohortViewOf } from "@/domain/cohort-view";

/** What the page that a form stands on was asked to show: what follows upon the form keeps it. */
export const askedView = async (): Promise<CohortView> =>
  cohortViewOf(Object.fromEntries(new URLSearchParams((await currentAddress()).split("?")[1])));
