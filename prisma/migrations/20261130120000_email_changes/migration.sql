-- additive: a table that the version before it doesn't read.
CREATE TABLE "email_changes" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_changes_pkey" PRIMARY KEY ("token_hash")
);

CREATE INDEX "email_changes_user_id_idx" ON "email_changes"("user_id");

CREATE INDEX "email_changes_expires_at_idx" ON "email_changes"("expires_at");

ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
