-- additive: what is known of backups and e-mail, for whoever runs the server.
-- CreateTable
CREATE TABLE "operating_facts" (
    "name" TEXT NOT NULL,
    "succeeded_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "fault" TEXT,
    "detail" JSONB,

    CONSTRAINT "operating_facts_pkey" PRIMARY KEY ("name")
);
