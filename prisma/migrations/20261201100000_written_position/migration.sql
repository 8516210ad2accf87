-- additive: a column without a value, which the version before it doesn't read.
ALTER TABLE "sessions" ADD COLUMN "written_position" BIGINT;
