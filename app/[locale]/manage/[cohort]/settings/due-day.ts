import { z } from "zod";
import { dayMs } from "@/domain/day";

/** A day of the calendar, as a browser's field sends it. */
export const DueDay = z.iso.date();

export const DueTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A date lies ahead, and no further than anybody plans: a year with a slip in it is told. */
export const isDueLater = (dueAt: Date, now: Date): boolean =>
  dueAt > now && dueAt.getTime() < now.getTime() + 2 * 366 * dayMs;
