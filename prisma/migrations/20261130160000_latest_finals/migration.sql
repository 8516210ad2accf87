-- additive: the latest finals of a course are found without looking at its other attempts.
CREATE INDEX "attempts_finals" ON "attempts" ("course_id", "submitted_at", "id") WHERE "kind" = 'final' AND "submitted_at" IS NOT NULL;
