import { type DutyOrder, dutyOrders } from "./cohort-mastery";
import { type MasteryState, masteryStates } from "./mastery";
import { type AttemptSelection, selectionOf } from "./report";

/** Where a learner of a cohort stands; `quiet` and `overdue` go across the others, and `quiet` is what the attention list names. */
export const peopleStates = ["never-began", "learning", "finished", "passed", "quiet", "overdue"] as const;

/** What the list of people can be narrowed to; who is invited has no account in the cohort, and is none of its learners. */
export const listedStates = [...peopleStates, "invited"] as const;
type ListedState = (typeof listedStates)[number];

export const peopleOrders = ["name", "progress", "activity", "final"] as const;
export type PeopleOrder = (typeof peopleOrders)[number];

/** In which order the items may be asked for; the hardest first where an address says nothing that we know. */
export const itemOrders = ["difficulty", "discrimination", "sureness", "time", "course"] as const;
export type ItemOrder = (typeof itemOrders)[number];

/** In which order learners stand as columns: who holds least first, or by name. */
export const columnOrders = ["weakest", "name"] as const;
export type ColumnOrder = (typeof columnOrders)[number];

export const pageSizes = [25, 100] as const;
export type PageSize = (typeof pageSizes)[number];

/** What the pages of a cohort are asked to show. It stands in the address, and each link between them keeps it. */
export type CohortView = {
  attempts: AttemptSelection;
  /** How items are sorted. */
  sort: ItemOrder;
  /** Which version of an item, by its name; the one asked now where it is empty. */
  version: string;
  /** Part of a name or an address. */
  search: string;
  state: ListedState | "all";
  order: PeopleOrder;
  size: PageSize;
  /** Counted from 1. */
  page: number;
  /** How responsibilities are sorted. */
  duties: DutyOrder;
  /** The page of responsibilities where `page` is one of people, counted from 1. */
  rows: number;
  columns: ColumnOrder;
  /** Which learners are listed of a responsibility. */
  mastery: MasteryState | "all";
};

const usual: CohortView = {
  attempts: "first",
  sort: "difficulty",
  version: "",
  search: "",
  state: "all",
  order: "name",
  size: 25,
  page: 1,
  duties: "weakest",
  rows: 1,
  columns: "weakest",
  mastery: "all",
};

/** What an address asks for; the usual where it says nothing that we know. */
export const cohortViewOf = (asked: Readonly<Record<string, unknown>>): CohortView => ({
  attempts: selectionOf(asked.attempts),
  sort: itemOrders.find((order) => order === asked.sort) ?? "difficulty",
  version: typeof asked.version === "string" ? (/^[0-9a-z]{1,64}$/.exec(asked.version)?.[0] ?? "") : "",
  search: typeof asked.search === "string" ? asked.search.normalize("NFC").trim().slice(0, 80) : "",
  state: listedStates.find((state) => state === asked.state) ?? "all",
  order: peopleOrders.find((order) => order === asked.order) ?? "name",
  size: pageSizes.find((size) => String(size) === asked.size) ?? 25,
  page: pageNumber(asked.page),
  duties: dutyOrders.find((order) => order === asked.duties) ?? "weakest",
  rows: pageNumber(asked.rows),
  columns: columnOrders.find((order) => order === asked.columns) ?? "weakest",
  mastery: masteryStates.find((state) => state === asked.mastery) ?? "all",
});

/** The number of a page that an address asks for, the first where it says none. */
export const pageNumber = (asked: unknown): number => Number(/^[1-9]\d{0,4}$/.exec(String(asked))?.[0] ?? 1);

/** What is asked for with some of it changed, as it stands behind an address: nothing where it is the usual. */
export function queryOf(view: CohortView, changes: Partial<CohortView> = {}): string {
  const { attempts, sort, version, search, state, order, size, page, duties, rows, columns, mastery } = {
    ...view,
    ...changes,
  };
  const people = { search, state, order, size, page };
  const all = Object.entries({ attempts, sort, version, ...people, duties, rows, columns, mastery });
  const asked = all.filter(([name, value]) => value !== Object(usual)[name]);
  return asked.length === 0 ? "" : `?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
}
