import { z } from "zod";
import type { Db } from "./client";

const Rows = z.array(z.object({ id: z.string(), raw: z.number(), counted: z.number() }));

/** The ended attempts of a course whose stored score is not what their responses come to; one that was not counted yet is none of them. */
export const findMiscounted = async (db: Db, courseId: string) =>
  Rows.parse(
    await db.$queryRaw`
      select id, raw, attempt_raw(a) as counted from attempts a
      where course_id = ${courseId} and submitted_at is not null and raw <> attempt_raw(a) order by id`,
  );
