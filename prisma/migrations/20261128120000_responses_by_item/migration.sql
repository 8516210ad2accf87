-- What was chosen for a responsibility is read by its items: without this, by all attempts of a cohort.
CREATE INDEX "responses_item_id_idx" ON "responses"("item_id");
