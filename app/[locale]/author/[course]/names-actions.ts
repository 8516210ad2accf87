"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { authorForm } from "@/app/_door/form-gate";
import { rolesTyped } from "@/content/draft/typed-roles";
import { Slug } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { openDraft } from "@/school/draft";
import { rereadDraft } from "@/school/reread";

const Names = z.string().max(2000);
const Sent = z.object({
  course: Slug,
  id: z.uuid(),
  seen: z.coerce.number<string>().int(),
  first: Names,
  second: Names,
});

/** Reads the article anew, with what else it calls its roles. */
export const readAgain = authorForm(Sent, async ({ course, id, seen, first, second }, { asker, locale, refuse }) => {
  const open = await openDraft(course);
  if (!open) return refuse("no-article");
  const { roles, language } = open.draft;
  const typed = rolesTyped(
    { name: roles.first.short[language], also: first },
    { name: roles.second.short[language], also: second },
  );
  if (!typed.accepted) return refuse(typed.refusal.code, typed.refusal.at);
  const read = await rereadDraft({ courseId: course, actorId: asker.id, id, seen, roles: typed.value });
  if (read.accepted) redirect(href(locale, places.author(course)));
  const { code, ...values } = read.refusal;
  return {
    ...refuse(code),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  };
});
