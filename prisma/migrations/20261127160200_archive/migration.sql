ALTER TABLE "cohorts" ADD COLUMN "archived_at" TIMESTAMPTZ(3);
