import { tableFile } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { certificatesTable } from "@/app/api/v1/cohorts/[cohort]/tables/certificates";

export const GET = tableFile("certificates", certificatesTable);
