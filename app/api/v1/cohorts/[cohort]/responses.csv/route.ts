import { tableFile } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { responsesTable } from "@/app/api/v1/cohorts/[cohort]/tables/responses";

export const GET = tableFile("responses", responsesTable);
