-- additive: a time from which a door opens again, browsers that their owner signed in by, and sign-ups whose address isn't proven yet.
ALTER TABLE "rate_limits" ADD COLUMN "opens_at" TIMESTAMPTZ(3);

CREATE TABLE "known_browsers" (
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_browsers_pkey" PRIMARY KEY ("user_id", "token_hash")
);
CREATE INDEX "known_browsers_last_used_at_idx" ON "known_browsers"("last_used_at");
ALTER TABLE "known_browsers" ADD CONSTRAINT "known_browsers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "sign_ups" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_ups_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "sign_ups_email_idx" ON "sign_ups"("email");
CREATE INDEX "sign_ups_expires_at_idx" ON "sign_ups"("expires_at");
