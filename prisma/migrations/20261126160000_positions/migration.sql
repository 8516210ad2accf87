-- An answer is a position, and the course names its roles. Editions from before have the names as keys and owners, and none of the roles.
ALTER TYPE "Choice" RENAME VALUE 'caio' TO 'first';
ALTER TYPE "Choice" RENAME VALUE 'cto' TO 'second';

UPDATE "editions"
SET "content" = jsonb_set(
  regexp_replace(
    regexp_replace(
      replace(replace("content"::text, '"caio": {', '"first": {'), '"cto": {', '"second": {'),
      '"(owner|key)": "caio"', '"\1": "first"', 'g'),
    '"(owner|key)": "cto"', '"\1": "second"', 'g')::jsonb,
  '{roles}',
  '{
    "first": {"id": "caio", "short": {"vi": "CAIO", "en": "CAIO"}, "full": {"vi": "Giám đốc AI", "en": "Chief AI Officer"}, "acronym": "CAIO",
      "also": ["Giám đốc trí tuệ nhân tạo", "Chief Artificial Intelligence Officer"]},
    "second": {"id": "cto", "short": {"vi": "CTO", "en": "CTO"}, "full": {"vi": "Giám đốc Công nghệ", "en": "Chief Technology Officer"}, "acronym": "CTO"}
  }'::jsonb)
WHERE NOT "content" ? 'roles';
