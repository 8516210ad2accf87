-- CreateEnum
CREATE TYPE "CardState" AS ENUM ('new', 'learning', 'review', 'relearning');

-- CreateEnum
CREATE TYPE "NudgeKind" AS ENUM ('review', 'check30', 'check90');

-- AlterEnum
ALTER TYPE "QuizKind" ADD VALUE 'check';

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "asks_certainty" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "has_shortcuts" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "unsubscribe_token" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "wants_reminders" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "email" DROP NOT NULL;

-- AlterTable
ALTER TABLE "cohorts" ADD COLUMN     "final_minutes" INTEGER;

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "time_factor" DOUBLE PRECISION NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "attempts" ADD COLUMN     "deadline_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "review_cards" (
    "user_id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "responsibility_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "scheduled_days" INTEGER NOT NULL,
    "learning_steps" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "state" "CardState" NOT NULL,
    "last_reviewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_cards_pkey" PRIMARY KEY ("user_id","course_id","responsibility_id")
);

-- CreateTable
CREATE TABLE "certificates" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "raw" INTEGER NOT NULL,
    "max" INTEGER NOT NULL,
    "mastery_score" DOUBLE PRECISION NOT NULL,
    "band_low" DOUBLE PRECISION,
    "band_high" DOUBLE PRECISION,
    "band_method" TEXT,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "revoked_reason" TEXT,

    CONSTRAINT "certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudges" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "kind" "NudgeKind" NOT NULL,
    "occasion" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "nudges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_cards_user_id_course_id_due_at_idx" ON "review_cards"("user_id", "course_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_code_key" ON "certificates"("code");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_attempt_id_key" ON "certificates"("attempt_id");

-- CreateIndex
CREATE INDEX "certificates_user_id_course_id_idx" ON "certificates"("user_id", "course_id");

-- CreateIndex
CREATE INDEX "nudges_user_id_claimed_at_idx" ON "nudges"("user_id", "claimed_at");

-- CreateIndex
CREATE UNIQUE INDEX "nudges_user_id_course_id_kind_occasion_key" ON "nudges"("user_id", "course_id", "kind", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "users_unsubscribe_token_key" ON "users"("unsubscribe_token");

-- AddForeignKey
ALTER TABLE "review_cards" ADD CONSTRAINT "review_cards_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
