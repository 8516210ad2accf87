-- Nothing wrote the table yet. A date holds for a cohort's course, whatever edition is the latest.
DROP TABLE "assignments";

CREATE TABLE "assignments" (
  "cohort_id" UUID NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  "time_zone" TEXT NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "assignments_pkey" PRIMARY KEY ("cohort_id")
);
CREATE INDEX "assignments_due_at_idx" ON "assignments"("due_at");
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "memberships" ADD COLUMN "due_at" TIMESTAMPTZ(3), ADD COLUMN "wants_digest" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "users" ADD COLUMN "wants_due_mail" BOOLEAN NOT NULL DEFAULT true;

ALTER TYPE "ReminderKind" ADD VALUE 'due7';
ALTER TYPE "ReminderKind" ADD VALUE 'due1';
ALTER TYPE "ReminderKind" ADD VALUE 'overdue';
ALTER TYPE "ReminderKind" ADD VALUE 'nudge';
ALTER TYPE "ReminderKind" ADD VALUE 'digest';
