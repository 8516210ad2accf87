-- What a learner's rows in a course come to, so that no page of a cohort reads every attempt or response. Triggers keep it in the statement
-- that changes what it rests on; `count_tally` and `count_lesson_tally` say what it is, and `db:check` compares.
CREATE TABLE "tallies" (
    "user_id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "active_at" TIMESTAMPTZ(3) NOT NULL,
    "learned_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "best_raw" INTEGER,
    "best_max" INTEGER,
    "final_at" TIMESTAMPTZ(3),
    "certified_at" TIMESTAMPTZ(3),
    "changes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tallies_pkey" PRIMARY KEY ("user_id", "course_id")
);
-- Each response moves a row: there is room beside it, so that no index does.
ALTER TABLE "tallies" SET (fillfactor = 70);
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "lesson_tallies" (
    "user_id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "lesson_id" TEXT NOT NULL,
    "first_raw" INTEGER,
    "first_max" INTEGER,
    "last_raw" INTEGER,
    "last_max" INTEGER,
    "all_raw" INTEGER,
    "all_max" INTEGER,

    CONSTRAINT "lesson_tallies_pkey" PRIMARY KEY ("user_id", "course_id", "lesson_id")
);
ALTER TABLE "lesson_tallies" ADD CONSTRAINT "lesson_tallies_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was written down as ended was counted when it was asked for.
UPDATE "attempts" a SET "raw" = attempt_raw(a) WHERE "submitted_at" IS NOT NULL AND "raw" IS NULL;

-- The tally of a learner in a course, from all that is stored; no row where nothing was done, and none of nobody.
CREATE FUNCTION count_tally(learner uuid, course text) RETURNS SETOF tallies LANGUAGE sql STABLE AS $$
  SELECT learner, course, greatest(tried.at, responded.at, read.at), coalesce(tried.learned_ids, '{}'),
    tried.best[2]::int, tried.best[3]::int, tried.final_at, certified.at, 0
  FROM (
    -- A pretest counts by what was answered: whoever skipped it did nothing.
    SELECT max(greatest(started_at, submitted_at)) FILTER (WHERE kind <> 'pretest') AS at,
      array_agg(DISTINCT quiz_id ORDER BY quiz_id) FILTER (WHERE kind = 'practice' AND scope = 'full' AND submitted_at IS NOT NULL) AS learned_ids,
      max(ARRAY[coalesce(raw, attempt_raw(a)) / cardinality(item_ids)::float8, coalesce(raw, attempt_raw(a)), cardinality(item_ids)])
        FILTER (WHERE kind = 'final' AND submitted_at IS NOT NULL AND cardinality(item_ids) > 0) AS best,
      max(submitted_at) FILTER (WHERE kind = 'final') AS final_at
    FROM attempts a WHERE user_id = learner AND course_id = course AND quiz_id <> 'sample'
  ) tried, (
    SELECT max(r.created_at) AS at FROM attempts a JOIN responses r ON r.attempt_id = a.id
    WHERE a.user_id = learner AND a.course_id = course AND a.quiz_id <> 'sample'
  ) responded, (
    SELECT max(updated_at) AS at FROM lesson_readings WHERE user_id = learner AND course_id = course
  ) read, (
    SELECT min(issued_at) AS at FROM certificates WHERE user_id = learner AND course_id = course
  ) certified
  WHERE EXISTS (SELECT FROM users WHERE id = learner AND NOT is_erased) AND greatest(tried.at, responded.at, read.at) IS NOT NULL
$$;

-- What came of a learner's whole practices of a lesson: the first, the last and all that ended; without figures where none did.
CREATE FUNCTION count_lesson_tally(learner uuid, course text, lesson text) RETURNS SETOF lesson_tallies LANGUAGE sql STABLE AS $$
  SELECT learner, course, lesson,
    (array_agg(raw ORDER BY started_at, id) FILTER (WHERE is_counted))[1], (array_agg(max ORDER BY started_at, id) FILTER (WHERE is_counted))[1],
    (array_agg(raw ORDER BY started_at DESC, id DESC) FILTER (WHERE is_counted))[1],
    (array_agg(max ORDER BY started_at DESC, id DESC) FILTER (WHERE is_counted))[1],
    (sum(raw) FILTER (WHERE is_counted))::int, (sum(max) FILTER (WHERE is_counted))::int
  FROM (
    SELECT id, started_at, coalesce(raw, attempt_raw(a)) AS raw, cardinality(item_ids) AS max, scope = 'full' AND submitted_at IS NOT NULL AS is_counted
    FROM attempts a WHERE user_id = learner AND course_id = course AND quiz_id = lesson AND kind = 'practice' AND quiz_id <> 'sample'
  ) practised
  HAVING count(*) > 0 AND EXISTS (SELECT FROM users WHERE id = learner AND NOT is_erased)
$$;

-- Counts a learner's tallies anew, where something was taken back or went to another.
CREATE FUNCTION recount_tally(learner uuid, course text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before integer := (SELECT changes FROM tallies WHERE user_id = learner AND course_id = course);
BEGIN
  DELETE FROM lesson_tallies WHERE user_id = learner AND course_id = course;
  DELETE FROM tallies WHERE user_id = learner AND course_id = course;
  INSERT INTO tallies SELECT * FROM count_tally(learner, course);
  UPDATE tallies SET changes = coalesce(before, 0) + 1 WHERE user_id = learner AND course_id = course;
  INSERT INTO lesson_tallies
  SELECT t.* FROM (SELECT DISTINCT quiz_id FROM attempts WHERE user_id = learner AND course_id = course AND kind = 'practice') p
  CROSS JOIN LATERAL count_lesson_tally(learner, course, p.quiz_id) t;
END $$;

-- A learner did something at a time: it is the last that they did, unless something later is known.
CREATE FUNCTION move_tally(learner uuid, course text, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO tallies (user_id, course_id, active_at, changes)
  SELECT learner, course, at, 1 FROM users WHERE id = learner AND NOT is_erased
  ON CONFLICT (user_id, course_id) DO UPDATE SET active_at = greatest(tallies.active_at, excluded.active_at), changes = tallies.changes + 1
$$;

-- What is known of a learner, but for when they did it, after an attempt at a lesson or a final began, ended or was judged anew.
CREATE FUNCTION settle_tally(attempt attempts) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF attempt.kind = 'practice' THEN
    INSERT INTO lesson_tallies SELECT * FROM count_lesson_tally(attempt.user_id, attempt.course_id, attempt.quiz_id)
    ON CONFLICT (user_id, course_id, lesson_id) DO UPDATE SET first_raw = excluded.first_raw, first_max = excluded.first_max,
      last_raw = excluded.last_raw, last_max = excluded.last_max, all_raw = excluded.all_raw, all_max = excluded.all_max;
    UPDATE tallies SET learned_ids = array(
      SELECT lesson_id FROM lesson_tallies
      WHERE user_id = attempt.user_id AND course_id = attempt.course_id AND all_max IS NOT NULL ORDER BY lesson_id)
    WHERE user_id = attempt.user_id AND course_id = attempt.course_id AND attempt.submitted_at IS NOT NULL;
  ELSIF attempt.kind = 'final' AND attempt.submitted_at IS NOT NULL THEN
    UPDATE tallies t SET best_raw = counted.best_raw, best_max = counted.best_max, final_at = counted.final_at
    FROM (
      SELECT (max(score))[2]::int AS best_raw, (max(score))[3]::int AS best_max, max(submitted_at) AS final_at
      FROM (
        SELECT submitted_at, CASE WHEN cardinality(item_ids) > 0
          THEN ARRAY[coalesce(raw, attempt_raw(a)) / cardinality(item_ids)::float8, coalesce(raw, attempt_raw(a)), cardinality(item_ids)] END AS score
        FROM attempts a
        WHERE user_id = attempt.user_id AND course_id = attempt.course_id AND kind = 'final' AND submitted_at IS NOT NULL
      ) final
    ) counted
    WHERE t.user_id = attempt.user_id AND t.course_id = attempt.course_id;
  END IF;
END $$;

CREATE FUNCTION tally_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
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
    END IF;
    PERFORM settle_tally(NEW);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_attempt AFTER INSERT OR DELETE OR UPDATE OF "user_id", "course_id", "quiz_id", "started_at", "submitted_at", "raw" ON "attempts"
FOR EACH ROW EXECUTE FUNCTION tally_attempt();

-- Of a response one row is moved. An attempt that is ended already, as made-up people's are, is counted with what comes to it.
CREATE FUNCTION tally_response() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  attempt attempts;
BEGIN
  SELECT * INTO attempt FROM attempts WHERE id = NEW.attempt_id;
  IF attempt.kind = 'pretest' THEN
    PERFORM move_tally(attempt.user_id, attempt.course_id, NEW.created_at);
  ELSIF attempt.quiz_id <> 'sample' THEN
    UPDATE tallies SET active_at = greatest(active_at, NEW.created_at), changes = changes + 1
    WHERE user_id = attempt.user_id AND course_id = attempt.course_id;
  END IF;
  IF attempt.submitted_at IS NOT NULL AND attempt.raw IS DISTINCT FROM attempt_raw(attempt) THEN
    UPDATE attempts SET submitted_at = submitted_at WHERE id = NEW.attempt_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_response AFTER INSERT ON "responses" FOR EACH ROW EXECUTE FUNCTION tally_response();

CREATE FUNCTION tally_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND NEW.user_id = OLD.user_id AND NEW.course_id = OLD.course_id AND NEW.updated_at >= OLD.updated_at THEN
    PERFORM move_tally(NEW.user_id, NEW.course_id, NEW.updated_at);
  ELSE
    PERFORM recount_tally(OLD.user_id, OLD.course_id);
    IF TG_OP = 'UPDATE' THEN PERFORM recount_tally(NEW.user_id, NEW.course_id); END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_reading AFTER INSERT OR DELETE OR UPDATE OF "user_id", "course_id", "updated_at" ON "lesson_readings"
FOR EACH ROW EXECUTE FUNCTION tally_reading();

CREATE FUNCTION tally_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  holder record;
BEGIN
  IF TG_OP = 'DELETE' THEN holder := OLD; ELSE holder := NEW; END IF;
  UPDATE tallies SET changes = changes + 1, certified_at = (
    SELECT min(issued_at) FROM certificates WHERE user_id = holder.user_id AND course_id = holder.course_id)
  WHERE user_id = holder.user_id AND course_id = holder.course_id;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_certificate AFTER INSERT OR DELETE OR UPDATE OF "issued_at" ON "certificates"
FOR EACH ROW EXECUTE FUNCTION tally_certificate();

-- The same as before (its migration says how); nobody has tallies.
CREATE OR REPLACE FUNCTION erase_learner(learner uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  nobody uuid := gen_random_uuid();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(learner::text, 0));

  -- From here on nothing is tallied for who leaves.
  UPDATE users SET is_erased = true WHERE id = learner;
  DELETE FROM tallies WHERE user_id = learner;
  DELETE FROM lesson_tallies WHERE user_id = learner;

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

INSERT INTO "tallies"
SELECT t.* FROM (SELECT "user_id", "course_id" FROM "attempts" UNION SELECT "user_id", "course_id" FROM "lesson_readings") l
CROSS JOIN LATERAL count_tally(l.user_id, l.course_id) t;
INSERT INTO "lesson_tallies"
SELECT t.* FROM (SELECT DISTINCT "user_id", "course_id", "quiz_id" FROM "attempts" WHERE "kind" = 'practice') l
CROSS JOIN LATERAL count_lesson_tally(l.user_id, l.course_id, l.quiz_id) t;

-- What is solid, but for the cards that are due again: of what somebody knows few rows are, and a cohort's share counts those alone.
CREATE INDEX "review_cards_solid" ON "review_cards" ("course_id", "due_at", "responsibility_id", "user_id")
WHERE "known" >= 0.95 AND "is_transferred" AND "last_right_at" - "first_right_at" >= interval '16 hours';
