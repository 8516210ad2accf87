-- A pretest is changed at will until it ends, as a final is: of both the last response to an item counts.
CREATE OR REPLACE FUNCTION attempt_raw(attempt attempts) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM (
    SELECT DISTINCT ON (r.item_id) r.correct FROM responses r
    WHERE r.attempt_id = attempt.id AND r.item_id = ANY (attempt.item_ids)
      AND (attempt.deadline_at IS NULL OR r.created_at <= attempt.deadline_at)
    ORDER BY r.item_id, CASE WHEN attempt.kind IN ('final', 'pretest') THEN -r.position ELSE r.position END
  ) counted WHERE counted.correct
$$;

UPDATE "attempts" a SET "raw" = attempt_raw(a) WHERE a."kind" = 'pretest' AND a."submitted_at" IS NOT NULL;
