"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { authorForm } from "@/app/_door/form-gate";
import { rolesTyped } from "@/content/draft/typed-roles";
import { cleanLine } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { makeCourse } from "@/school/bring-article";

const Names = z.string().max(2000);
const Sent = z.object({
  article: z.uuid(),
  title: z.string().transform(cleanLine).pipe(z.string().max(200)),
  first: Names,
  second: Names,
  "first-also": Names,
  "second-also": Names,
});

/** Reads the article with the roles as their author named them, and goes on to the review of what was found. */
export const readWithRoles = authorForm(Sent, async ({ article, title, ...typed }, { asker, locale, refuse }) => {
  const roles = rolesTyped(
    { name: typed.first, also: typed["first-also"] },
    { name: typed.second, also: typed["second-also"] },
  );
  if (!roles.accepted) return refuse(roles.refusal.code, roles.refusal.at);
  const made = await makeCourse({ id: article, actorId: asker.id, roles: roles.value, title });
  if (made.accepted) redirect(href(locale, places.author(made.value.courseId)));
  const { code, ...values } = made.refusal;
  if (code === "no-such-article") redirect(saying(href(locale, "/author/new"), code));
  return {
    ...refuse(code),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  };
});
