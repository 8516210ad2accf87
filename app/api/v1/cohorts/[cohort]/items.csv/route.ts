import { tableFile } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { itemsTable } from "@/app/api/v1/cohorts/[cohort]/tables/items";

export const GET = tableFile("items", itemsTable);
