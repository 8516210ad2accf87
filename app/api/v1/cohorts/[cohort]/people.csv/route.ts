import { tableFile } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { peopleTable } from "@/app/api/v1/cohorts/[cohort]/tables/people";

export const GET = tableFile("people", peopleTable);
