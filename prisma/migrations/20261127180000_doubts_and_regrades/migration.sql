-- Learners doubt a key, managers and authors answer, and a regrade judges an item by another key: the responses move, and what was told of
-- them stays beside it. Each undo judges them by the edition's own key again.
CREATE TYPE "DoubtOutcome" AS ENUM ('stands', 'willMend', 'mended');

ALTER TABLE "responses" ADD COLUMN "told" BOOLEAN;

CREATE TABLE "doubts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "DoubtOutcome",
    "answer" TEXT,
    "mended_edition_id" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "doubts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "regrades" (
    "id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "key" "Choice",
    "reason" TEXT NOT NULL,
    "regraded_at" TIMESTAMPTZ(3) NOT NULL,
    "regraded_by_id" UUID,
    "issued" UUID[],
    "revoked" UUID[],
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "regrades_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "doubts_user_id_course_id_item_id_version_key" ON "doubts"("user_id", "course_id", "item_id", "version");
CREATE INDEX "doubts_response_id_idx" ON "doubts"("response_id");
CREATE INDEX "doubts_answered_by_id_idx" ON "doubts"("answered_by_id");
CREATE INDEX "doubts_course_id_outcome_created_at_idx" ON "doubts"("course_id", "outcome", "created_at");
CREATE INDEX "regrades_course_id_item_id_idx" ON "regrades"("course_id", "item_id");
CREATE INDEX "regrades_regraded_by_id_idx" ON "regrades"("regraded_by_id");
CREATE INDEX "regrades_undone_by_id_idx" ON "regrades"("undone_by_id");
CREATE UNIQUE INDEX "regrades_one_standing" ON "regrades"("course_id", "item_id", "version") WHERE "undone_at" IS NULL;

ALTER TABLE "doubts" ADD CONSTRAINT "doubts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "doubts" ADD CONSTRAINT "doubts_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "responses"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "doubts" ADD CONSTRAINT "doubts_mended_edition_id_fkey" FOREIGN KEY ("mended_edition_id") REFERENCES "editions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "doubts" ADD CONSTRAINT "doubts_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_regraded_by_id_fkey" FOREIGN KEY ("regraded_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Stores a response as `record_response` does, unless the course's keys changed since it was judged: `keys_seen` counts the regrades and
-- undos that the judge knew of. Who regrades takes the learners first and then the keys, alone; a response takes its learner and then the
-- keys, with others: so neither waits for the other in a circle, and nothing is stored by a key that stands no more.
CREATE FUNCTION record_judged(learner uuid, response responses, card review_cards, reps_before integer, ends_at timestamptz, course text, keys_seen integer)
RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(learner::text, 0));
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('keys of ' || course, 0));
  PERFORM FROM regrades WHERE course_id = course HAVING count(*) + count(undone_at) <> keys_seen;
  IF FOUND THEN RETURN false; END IF;
  RETURN record_response(learner, response, card, reps_before, ends_at);
END $$;
