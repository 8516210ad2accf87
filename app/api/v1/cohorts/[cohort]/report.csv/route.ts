import { tableFile } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { lessonsTable } from "@/app/api/v1/cohorts/[cohort]/tables/lessons";

export const GET = tableFile("report", lessonsTable);
