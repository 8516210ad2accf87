import { piece } from "@/app/_page/piece";
import type { Locale } from "@/domain/course";
import { doubtsMessages } from "@/messages/doubts";
import { translator } from "@/messages/translator";
import { countOpenDoubts } from "@/prisma/doubts";
import { db } from "@/school/db";

type Props = { locale: Locale; cohort: { id: string; courseId: string } };

/** How many doubts wait for an answer; nothing where none does. */
export const OpenDoubts = piece(async function OpenDoubts({ locale, cohort: { id: cohortId, courseId } }: Props) {
  const n = await countOpenDoubts(db(), { cohortId, courseId });
  return n > 0 && <>&nbsp;{translator(doubtsMessages, locale)("open", { n })}</>;
});
