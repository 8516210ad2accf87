import { z } from "zod";
import { choices } from "@/domain/choice";
import type { Course } from "@/domain/course";
import { type Regrade, regradedCourse } from "@/domain/regrade";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** The regrades that stand in a course, and how many were made and undone so far: by that number a judge says what it knew. */
export const Keys = z.object({
  seen: z.number(),
  standing: z.array(
    z.object({
      itemId: z.string(),
      version: z.string(),
      key: z.enum(choices).nullable(),
      reason: z.string(),
      at: z.coerce.date(),
    }),
  ),
});

/** As a part of a statement. */
export const keysOf = (courseId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select json_build_object('seen', count(*) + count(g.undone_at), 'standing', coalesce(json_agg(json_build_object('itemId', g.item_id,
    'version', g.version, 'key', g.key, 'reason', g.reason, 'at', g.regraded_at)) filter (where g.undone_at is null), '[]'))
  from regrades g where g.course_id = ${courseId})`;

const KeysRow = z.tuple([z.object({ keys: Keys })]);

export async function findStanding(tx: Tx, courseId: string): Promise<Regrade[]> {
  const rows = await tx.$queryRaw`select ${keysOf(Prisma.sql`${courseId}`)} as keys`;
  return KeysRow.parse(rows)[0].keys.standing;
}

/** The course with the keys that count now. While they stay it is the same object, which is indexed once. */
export function judged(course: Course, standing: readonly Regrade[]): Course {
  if (standing.length === 0) return course;
  const text = JSON.stringify(standing);
  const known = made.get(course);
  if (known?.text === text) return known.judged;
  const fresh = { text, judged: regradedCourse(course, standing) };
  made.set(course, fresh);
  return fresh.judged;
}

const made = new WeakMap<Course, { text: string; judged: Course }>();
