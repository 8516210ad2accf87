CREATE TABLE "consents" (
    "user_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("user_id","version")
);
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "farewells" (
    "user_id" UUID NOT NULL,
    "away_since" TIMESTAMPTZ(3) NOT NULL,
    "days" INTEGER NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "farewells_pkey" PRIMARY KEY ("user_id","away_since","days")
);
ALTER TABLE "farewells" ADD CONSTRAINT "farewells_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "audit_entries" ADD COLUMN "cohort_id" UUID;
ALTER TABLE "audit_entries" ADD COLUMN "once" TEXT;
CREATE UNIQUE INDEX "audit_entries_once_key" ON "audit_entries"("once");
CREATE INDEX "audit_entries_cohort_id_created_at_idx" ON "audit_entries"("cohort_id", "created_at");

-- Entries from before are a cohort's where they name it.
UPDATE "audit_entries" a SET "cohort_id" = c."id" FROM "cohorts" c
WHERE c."id"::text = coalesce(a."detail"->>'cohortId', a."subject");
