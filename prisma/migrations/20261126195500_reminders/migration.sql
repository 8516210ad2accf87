-- One word for one thing: learners read "reminder", and so do the tables.
ALTER TYPE "NudgeKind" RENAME TO "ReminderKind";
ALTER TABLE "nudges" RENAME TO "reminders";
ALTER INDEX "nudges_user_id_course_id_kind_occasion_key" RENAME TO "reminders_user_id_course_id_kind_occasion_key";
ALTER INDEX "nudges_user_id_claimed_at_idx" RENAME TO "reminders_user_id_claimed_at_idx";

-- From PostgreSQL 18 on, what may not be null is a constraint with a name too.
DO $$
DECLARE named text;
BEGIN
  FOR named IN SELECT conname FROM pg_constraint WHERE conrelid = 'reminders'::regclass AND conname LIKE 'nudges\_%' LOOP
    EXECUTE format('ALTER TABLE reminders RENAME CONSTRAINT %I TO %I', named, replace(named, 'nudges_', 'reminders_'));
  END LOOP;
END $$;
