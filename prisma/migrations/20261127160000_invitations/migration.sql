CREATE TYPE "MailState" AS ENUM ('queued', 'sending', 'sent', 'refused', 'failed');

ALTER TABLE "invitations"
  ADD COLUMN "name" TEXT,
  ADD COLUMN "locale" "Locale" NOT NULL DEFAULT 'vi',
  ADD COLUMN "issue" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "revoked_at" TIMESTAMPTZ(3),
  ADD COLUMN "places" INTEGER,
  ADD COLUMN "taken" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "mail_state" "MailState",
  ADD COLUMN "mail_at" TIMESTAMPTZ(3);

ALTER TABLE "cohorts" ADD COLUMN "mail_subject" TEXT, ADD COLUMN "mail_body" TEXT;

-- Of the links that one address got for one cohort, the latest stays.
UPDATE "invitations" older SET "revoked_at" = now()
WHERE older."used_at" IS NULL AND EXISTS (
  SELECT FROM "invitations" later
  WHERE later."cohort_id" = older."cohort_id" AND later."email" = older."email" AND later."used_at" IS NULL
    AND (later."created_at", later."id") > (older."created_at", older."id"));

CREATE UNIQUE INDEX "invitations_open_key" ON "invitations"("cohort_id", "email") WHERE "used_at" IS NULL AND "revoked_at" IS NULL;

CREATE TABLE "rosters" (
  "id" UUID NOT NULL,
  "cohort_id" UUID NOT NULL,
  "brought_by_id" UUID NOT NULL,
  "role" "Role" NOT NULL,
  "text" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "rosters_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "rosters_cohort_id_idx" ON "rosters"("cohort_id");
CREATE INDEX "rosters_brought_by_id_idx" ON "rosters"("brought_by_id");
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_brought_by_id_fkey" FOREIGN KEY ("brought_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
