-- What the responses to a cohort's items came to when they were last counted, so that a page of a large cohort doesn't count them. `mark`
-- says from what they were counted: it differs once anything else would come of it.
CREATE TABLE "item_figures" (
    "cohort_id" UUID NOT NULL,
    "selection" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "item_figures_pkey" PRIMARY KEY ("cohort_id", "selection")
);
ALTER TABLE "item_figures" ADD CONSTRAINT "item_figures_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
