-- Authors make courses in the app: their working copies, each change of them, and what was published.
ALTER TYPE "Role" ADD VALUE 'author' BEFORE 'manager';

CREATE TABLE "drafts" (
    "course_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "article_id" UUID,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("course_id")
);

CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "brought_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "draft_changes" (
    "course_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "change" JSONB NOT NULL,
    "inverse" JSONB NOT NULL,
    "paths" TEXT[],
    "undoes" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_changes_pkey" PRIMARY KEY ("course_id", "version")
);

CREATE TABLE "publications" (
    "course_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "accepted" JSONB NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("course_id", "number")
);

CREATE UNIQUE INDEX "draft_changes_id_key" ON "draft_changes"("id");
CREATE UNIQUE INDEX "drafts_article_id_key" ON "drafts"("article_id");
CREATE INDEX "articles_brought_by_id_idx" ON "articles"("brought_by_id");
CREATE INDEX "draft_changes_actor_id_idx" ON "draft_changes"("actor_id");
CREATE UNIQUE INDEX "draft_changes_course_id_undoes_key" ON "draft_changes"("course_id", "undoes");
CREATE INDEX "publications_edition_id_idx" ON "publications"("edition_id");
CREATE INDEX "publications_published_by_id_idx" ON "publications"("published_by_id");

ALTER TABLE "articles" ADD CONSTRAINT "articles_brought_by_id_fkey" FOREIGN KEY ("brought_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "draft_changes" ADD CONSTRAINT "draft_changes_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "drafts"("course_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "draft_changes" ADD CONSTRAINT "draft_changes_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "publications" ADD CONSTRAINT "publications_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "drafts"("course_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "publications" ADD CONSTRAINT "publications_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
