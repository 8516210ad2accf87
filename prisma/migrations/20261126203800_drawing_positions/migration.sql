-- The areas of a section's drawing are named by positions too; stored editions have the names of the first course's roles.
UPDATE "editions"
SET "content" = regexp_replace(
    regexp_replace("content"::text, '"class": "caio"', '"class": "first"', 'g'),
    '"class": "cto"', '"class": "second"', 'g')::jsonb
WHERE "content"::text ~ '"class": "(caio|cto)"';
