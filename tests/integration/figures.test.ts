import { expect, vi } from "vitest";
import { GET as certificatesCsv } from "@/app/api/v1/cohorts/[cohort]/certificates.csv/route";
import { GET as itemsCsv } from "@/app/api/v1/cohorts/[cohort]/items.csv/route";
import { GET as peopleCsv } from "@/app/api/v1/cohorts/[cohort]/people.csv/route";
import { GET as reportCsv } from "@/app/api/v1/cohorts/[cohort]/report.csv/route";
import { GET as reportXlsx } from "@/app/api/v1/cohorts/[cohort]/report.xlsx/route";
import { appOrigin } from "@/school/origin";
import { aSchool } from "./figures/a-school";
import { dutyGrid, dutyPages } from "./figures/duty-screens";
import { dutyGainPages, gainPage } from "./figures/gain-screens";
import { itemPages, itemsFile, itemsPage } from "./figures/item-screens";
import { learnerPages } from "./figures/learner-screens";
import { digestMail, doubtsPage } from "./figures/other-screens";
import { certificatesFile, peopleFile } from "./figures/people-files";
import { attention, peoplePage, reportFile } from "./figures/people-screens";
import { type Place, readRaw, type Screen } from "./figures/raw";
import { workbook } from "./figures/workbook";
import { signedIn } from "./people";
import { setRequest } from "./request";
import { test as base } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const now = new Date();
const test = base.extend("school", { scope: "file" }, async ({ db }) => {
  const school = await aSchool(db, now);
  return { ...school, raw: await readRaw(db) };
});

const file =
  (get: typeof reportCsv, name: string) =>
  async ({ cohortId, selection }: Place) => {
    const address = `${appOrigin.origin}/api/v1/cohorts/${cohortId}/${name}?attempts=${selection}&locale=vi`;
    return get(new Request(address), { params: Promise.resolve({ cohort: cohortId }) });
  };
const textFile = (get: typeof reportCsv, name: string) => async (place: Place) => (await file(get, name)(place)).text();

/** Every screen and every file with figures: a new one is a row here. */
const screens: Screen[] = [
  peoplePage,
  attention,
  itemsPage,
  itemPages,
  gainPage,
  dutyGainPages,
  learnerPages,
  dutyGrid,
  dutyPages,
  doubtsPage,
  digestMail,
  reportFile(textFile(reportCsv, "report.csv")),
  itemsFile(textFile(itemsCsv, "items.csv")),
  workbook(async (place) => (await file(reportXlsx, "report.xlsx")(place)).blob()),
  peopleFile(textFile(peopleCsv, "people.csv")),
  certificatesFile(textFile(certificatesCsv, "certificates.csv")),
];

/** Of these every selection is looked at; the others differ by their size alone. */
const several = ["cohort of 20", "cohort of the odd ones"];

test.for(screens)(
  "$name shows what the raw rows come to",
  { timeout: 120_000 },
  async ({ shown, counted, isCounting = false }, { db, school }) => {
    setRequest(await signedIn(db, school.manager.id));
    for (const [cohort, cohortId] of Object.entries(school.cohorts))
      for (const selection of isCounting && several.includes(cohort)
        ? (["first", "last", "all"] as const)
        : (["first"] as const)) {
        const place = { raw: school.raw, cohortId, selection, now };
        expect(await shown(place), `${cohort}, ${selection}`).toEqual(counted(place));
      }
  },
);
