-- additive: functions replaced by ones that take what the old ones took.
-- The same as before, and nothing is stored that is not later than all that the learner has: between the look by which a response got its time
-- and this write, another device, or another server whose clock is ahead, may have stored one. The response is then judged anew, after it.
-- A replay goes by the times, so it sees a learner's facts in the order in which the cards took them.
CREATE OR REPLACE FUNCTION record_judged(learner uuid, response responses, card review_cards, reps_before integer, ends_at timestamptz, course text, keys_seen integer)
RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(learner::text, 0));
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('keys of ' || course, 0));
  PERFORM FROM regrades WHERE course_id = course HAVING count(*) + count(undone_at) <> keys_seen;
  IF FOUND THEN RETURN false; END IF;
  IF response.created_at <= greatest(
    (SELECT max(started_at) FROM attempts WHERE user_id = learner),
    (SELECT max(submitted_at) FROM attempts WHERE user_id = learner),
    (SELECT max(r.created_at) FROM attempts f JOIN responses r ON r.attempt_id = f.id WHERE f.user_id = learner AND f.submitted_at IS NULL)
  ) THEN RETURN false; END IF;
  RETURN record_response(learner, response, card, reps_before, ends_at);
END $$;
