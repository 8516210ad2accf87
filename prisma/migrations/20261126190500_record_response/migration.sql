-- Stores a response, the card that it moves and the end of its attempt, together or not at all and in one round trip; false, and
-- nothing is written, where something else came first. The learner's lock comes first of all: every statement after it sees what
-- was stored before, and nothing comes between them. `card` is empty where the response moves none; `reps_before` are the reviews
-- of the card that it was made from. Another version of the function needs a migration of its own (CREATE OR REPLACE).
CREATE FUNCTION record_response(learner uuid, response responses, card review_cards, reps_before integer, ends_at timestamptz) RETURNS boolean
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
      state, last_reviewed_at)
    VALUES (learner, card.course_id, card.responsibility_id, card.due_at, card.stability, card.difficulty, card.scheduled_days,
      card.learning_steps, card.reps, card.lapses, card.state, card.last_reviewed_at)
    ON CONFLICT (user_id, course_id, responsibility_id) DO UPDATE SET due_at = excluded.due_at, stability = excluded.stability,
      difficulty = excluded.difficulty, scheduled_days = excluded.scheduled_days, learning_steps = excluded.learning_steps,
      reps = excluded.reps, lapses = excluded.lapses, state = excluded.state, last_reviewed_at = excluded.last_reviewed_at;
  END IF;

  IF ends_at IS NOT NULL THEN
    UPDATE attempts SET submitted_at = ends_at WHERE id = response.attempt_id;
  END IF;
  RETURN true;
END $$;
