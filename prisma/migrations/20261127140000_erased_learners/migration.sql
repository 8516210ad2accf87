-- Who has their account deleted leaves responses behind, for the statistics of the items alone: under a row that is nobody's.
ALTER TABLE "users" ADD COLUMN "is_erased" BOOLEAN NOT NULL DEFAULT false;

-- Moves what counts in the items' statistics from a learner to a new row that can't be led back to them, and deletes the learner.
-- Kept: whole practices and finals handed in, with their responses; of which cohorts, for their figures. Ids are new, and hold no
-- time as the old ones did; they follow the order in which the attempts were started. No time is finer than a day, and none
-- says when the account was deleted. A deadline stays where it ended the final; what came after one never counted, and goes.
CREATE FUNCTION erase_learner(learner uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  nobody uuid := gen_random_uuid();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(learner::text, 0));

  INSERT INTO users (id, name, email, is_erased, created_at)
  VALUES (nobody, 'Đã xóa', nobody || '@deleted.invalid', true, 'epoch');

  INSERT INTO memberships (id, cohort_id, user_id, role, joined_at, left_at)
  SELECT gen_random_uuid(), c.id, nobody, 'learner', date_trunc('day', c.created_at, 'UTC'), date_trunc('day', c.created_at, 'UTC')
  FROM memberships m JOIN cohorts c ON c.id = m.cohort_id
  WHERE m.user_id = learner AND m.role = 'learner' AND m.left_at IS NULL;

  DELETE FROM responses r USING attempts a
  WHERE r.attempt_id = a.id AND a.user_id = learner AND r.created_at > a.deadline_at;

  WITH kept AS MATERIALIZED (
    SELECT id, row_number() OVER (ORDER BY started_at, id) AS place FROM attempts
    WHERE user_id = learner AND scope = 'full' AND (kind = 'practice' OR kind = 'final' AND submitted_at IS NOT NULL)
  ), named AS MATERIALIZED (
    SELECT gen_random_uuid() AS id FROM kept
  ), placed AS (
    SELECT id, row_number() OVER (ORDER BY id) AS place FROM named
  )
  UPDATE attempts a SET
    id = placed.id,
    user_id = nobody,
    seed = 0,
    sitting_id = NULL,
    started_at = date_trunc('day', started_at, 'UTC'),
    submitted_at = date_trunc('day', submitted_at, 'UTC'),
    deadline_at = CASE WHEN submitted_at = deadline_at THEN date_trunc('day', submitted_at, 'UTC') END
  FROM kept JOIN placed USING (place) WHERE a.id = kept.id;

  UPDATE responses SET id = gen_random_uuid(), created_at = date_trunc('day', created_at, 'UTC')
  WHERE attempt_id IN (SELECT id FROM attempts WHERE user_id = nobody);

  -- What came of each attempt is counted again, now that its responses have its new id.
  UPDATE attempts SET submitted_at = submitted_at WHERE user_id = nobody;

  -- All that was theirs goes with the row: sessions, certificates, cards, readings, memberships, every other attempt.
  DELETE FROM users WHERE id = learner;
END $$;

-- Accounts that were deleted before kept their id and their times, and left their cohorts when they were deleted.
DO $$
DECLARE
  former uuid;
BEGIN
  FOR former IN SELECT id FROM users WHERE email LIKE '%@deleted.invalid' AND NOT is_erased LOOP
    UPDATE memberships SET left_at = NULL
    WHERE user_id = former AND left_at = (SELECT max(left_at) FROM memberships WHERE user_id = former);
    PERFORM erase_learner(former);
  END LOOP;
END $$;
