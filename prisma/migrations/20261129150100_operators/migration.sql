-- additive: who runs the server, and accounts that were closed.
-- AlterTable
ALTER TABLE "users" ADD COLUMN "is_operator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "closed_at" TIMESTAMPTZ(3);

-- By hand

-- Whoever took up the first link is the first manager.
UPDATE "users" SET "is_operator" = true
WHERE "id" = (SELECT "id" FROM "users" WHERE "role" = 'manager' AND "email" IS NOT NULL ORDER BY "created_at", "id" LIMIT 1);
