"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { memberForm } from "@/app/_door/form-gate";
import { DoubtWords } from "@/domain/doubt";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { doubtKey } from "@/school/doubt";

const Form = z.object({ attempt: z.uuid(), position: z.coerce.number().int(), words: DoubtWords });

/** Keeps why somebody thinks that a key is wrong, and shows it on the same page. */
export const sendDoubt = memberForm(Form, async ({ attempt, position, words }, { asker, locale }) => {
  const isKept = await doubtKey({ userId: asker.id, attemptId: attempt, position }, words, locale);
  if (!isKept) notFound();
  redirect(saying(href(locale, `${places.doubt(attempt)}/${position}`), "sent"));
});
