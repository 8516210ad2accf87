-- additive: the first and the last whole attempt at a quiz are one look into an index each, however many retries lie between.
CREATE INDEX "attempts_whole" ON "attempts" ("user_id", "course_id", "quiz_id", "started_at")
WHERE "scope" = 'full' AND "submitted_at" IS NOT NULL;
