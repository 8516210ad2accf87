-- As before, and the end of a pretest is a change: what was known before counts from then on, though its learner did nothing by it.
CREATE OR REPLACE FUNCTION tally_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN
    RETURN NULL;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM recount_tally(OLD.user_id, OLD.course_id);
  ELSIF TG_OP = 'UPDATE' AND (ROW(OLD.user_id, OLD.course_id, OLD.quiz_id, OLD.started_at) <> ROW(NEW.user_id, NEW.course_id, NEW.quiz_id, NEW.started_at)
      OR OLD.submitted_at IS NOT NULL AND OLD.submitted_at IS DISTINCT FROM NEW.submitted_at) THEN
    PERFORM recount_tally(OLD.user_id, OLD.course_id);
    PERFORM recount_tally(NEW.user_id, NEW.course_id);
  ELSIF NEW.quiz_id <> 'sample' THEN
    IF NEW.kind <> 'pretest' THEN
      PERFORM move_tally(NEW.user_id, NEW.course_id, greatest(NEW.started_at, NEW.submitted_at));
    ELSE
      UPDATE tallies SET changes = changes + 1 WHERE user_id = NEW.user_id AND course_id = NEW.course_id;
    END IF;
    PERFORM settle_tally(NEW);
  END IF;
  RETURN NULL;
END $$;
