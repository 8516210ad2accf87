-- Who took a course's pretest, or skipped it, isn't asked again. A migration of its own: a new value can't be used where it is added.
CREATE UNIQUE INDEX "attempts_pretest_key" ON "attempts" ("user_id", "course_id") WHERE "kind" = 'pretest';
