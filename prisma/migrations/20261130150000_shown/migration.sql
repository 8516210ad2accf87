-- additive: what all the evidence of a responsibility came to lies beside what is known of it. It is null where it was not counted yet: in every
-- row that is there now, and in one that the version before moves while both serve; a replay counts it.
ALTER TABLE "review_cards" ADD COLUMN "shown" JSONB;

DROP INDEX "review_cards_unknown";
CREATE INDEX "review_cards_unknown" ON "review_cards" ("course_id", "user_id") WHERE "known" IS NULL OR "shown" IS NULL;

-- The same as before (the migration `knowledge`), with what the evidence came to.
CREATE OR REPLACE FUNCTION record_response(learner uuid, response responses, card review_cards, reps_before integer, ends_at timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(learner::text, 0));

  PERFORM FROM attempts WHERE id = response.attempt_id AND user_id = learner AND submitted_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;

  IF card.responsibility_id IS NOT NULL THEN
    PERFORM FROM review_cards
    WHERE user_id = learner AND course_id = card.course_id AND responsibility_id = card.responsibility_id AND reps <> reps_before;
    IF FOUND THEN RETURN false; END IF;
  END IF;

  INSERT INTO responses (id, attempt_id, position, item_id, choice, certainty, correct, duration_ms, created_at)
  VALUES (response.id, response.attempt_id, response.position, response.item_id, response.choice, response.certainty, response.correct,
    response.duration_ms, response.created_at)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;

  IF card.responsibility_id IS NOT NULL THEN
    INSERT INTO review_cards (user_id, course_id, responsibility_id, due_at, stability, difficulty, scheduled_days, learning_steps, reps, lapses,
      state, last_reviewed_at, known, responses, first_right_at, last_right_at, met_item_ids, is_transferred, was_solid, shown)
    VALUES (learner, card.course_id, card.responsibility_id, card.due_at, card.stability, card.difficulty, card.scheduled_days,
      card.learning_steps, card.reps, card.lapses, card.state, card.last_reviewed_at, card.known, coalesce(card.responses, 0),
      card.first_right_at, card.last_right_at, coalesce(card.met_item_ids, '{}'), coalesce(card.is_transferred, false),
      coalesce(card.was_solid, false), card.shown)
    ON CONFLICT (user_id, course_id, responsibility_id) DO UPDATE SET due_at = excluded.due_at, stability = excluded.stability,
      difficulty = excluded.difficulty, scheduled_days = excluded.scheduled_days, learning_steps = excluded.learning_steps,
      reps = excluded.reps, lapses = excluded.lapses, state = excluded.state, last_reviewed_at = excluded.last_reviewed_at,
      known = excluded.known, responses = excluded.responses, first_right_at = excluded.first_right_at,
      last_right_at = excluded.last_right_at, met_item_ids = excluded.met_item_ids, is_transferred = excluded.is_transferred,
      was_solid = excluded.was_solid, shown = excluded.shown;
  END IF;

  IF ends_at IS NOT NULL THEN
    UPDATE attempts SET submitted_at = ends_at WHERE id = response.attempt_id;
  END IF;
  RETURN true;
END $$;
