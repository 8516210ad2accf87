-- How many items of an ended attempt were right, so that no report reads its responses: of each item the response that counts, which
-- in a final is the last and elsewhere the first, none after a deadline. Null while it is open; where the version before ended it,
-- `attempt_raw` counts it when it is asked for.
ALTER TABLE "attempts" ADD COLUMN "raw" INTEGER;

CREATE FUNCTION attempt_raw(attempt attempts) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM (
    SELECT DISTINCT ON (r.item_id) r.correct FROM responses r
    WHERE r.attempt_id = attempt.id AND r.item_id = ANY (attempt.item_ids)
      AND (attempt.deadline_at IS NULL OR r.created_at <= attempt.deadline_at)
    ORDER BY r.item_id, CASE WHEN attempt.kind = 'final' THEN -r.position ELSE r.position END
  ) counted WHERE counted.correct
$$;

UPDATE "attempts" a SET "raw" = attempt_raw(a) WHERE "submitted_at" IS NOT NULL;

-- An attempt that ends is counted, one that is open again is not. After the row's own insert nothing is counted: its responses come later.
CREATE FUNCTION count_ended_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.raw := CASE WHEN NEW.submitted_at IS NULL THEN NULL ELSE attempt_raw(NEW) END;
  RETURN NEW;
END $$;
CREATE TRIGGER count_ended_attempt BEFORE UPDATE OF "submitted_at" ON "attempts" FOR EACH ROW EXECUTE FUNCTION count_ended_attempt();

-- A text without marks and capitals, đ as d, so that "duc" finds "Đức".
CREATE FUNCTION searchable(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(translate(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd'))
$$;

-- A text as the Vietnamese alphabet sorts it when it is compared byte by byte: ă and â after a, đ after d, tones last.
CREATE FUNCTION vietnamese_order(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(replace(
      lower(translate(normalize(regexp_replace(normalize($1, NFD), '[\u0300\u0301\u0303\u0309\u0323]', '', 'g'), NFC), 'ĂÂĐÊÔƠƯ', 'ăâđêôơư')),
    'ă', 'a{'), 'â', 'a{{'), 'đ', 'd{'), 'ê', 'e{'), 'ô', 'o{'), 'ơ', 'o{{'), 'ư', 'u{')
    || ' ' || $1
$$;

ALTER TABLE "users" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '', ADD COLUMN "sort_key" TEXT NOT NULL DEFAULT '';

CREATE FUNCTION keep_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := searchable(NEW.name || ' ' || coalesce(NEW.email, ''));
  NEW.sort_key := vietnamese_order(NEW.name);
  RETURN NEW;
END $$;
CREATE TRIGGER keep_search_text BEFORE INSERT OR UPDATE OF "name", "email" ON "users" FOR EACH ROW EXECUTE FUNCTION keep_search_text();
UPDATE "users" SET "name" = "name";
