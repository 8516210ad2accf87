-- Who is away for long is found by one index; nobody, who is what a deleted account left, has no such time.
ALTER TABLE "users" ADD COLUMN "last_seen_at" TIMESTAMPTZ(3);
CREATE INDEX "users_last_seen_at_idx" ON "users"("last_seen_at");

UPDATE "users" u SET "last_seen_at" = greatest(
  (SELECT max("last_seen_at") FROM "sessions" WHERE "user_id" = u."id"),
  (SELECT max(coalesce("submitted_at", "started_at")) FROM "attempts" WHERE "user_id" = u."id"),
  (SELECT max("updated_at") FROM "lesson_readings" WHERE "user_id" = u."id"),
  (SELECT max("joined_at") FROM "memberships" WHERE "user_id" = u."id"),
  (SELECT max("created_at") FROM "audit_entries" WHERE "actor_id" = u."id")
) WHERE NOT u."is_erased";
