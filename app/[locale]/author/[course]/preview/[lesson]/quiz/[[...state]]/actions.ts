"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { authorPress } from "@/app/_door/form-gate";
import { currentAddress } from "@/app/_door/gate";
import { certainties } from "@/domain/choice";
import { Choice } from "@/domain/course";
import { responseCode } from "@/domain/preview";

const Given = z.object({
  choice: Choice,
  certainty: z.enum([...certainties, "none"]).transform((value) => (value === "none" ? null : value)),
});

/** The preview's form: what was answered goes into the page's address, and nowhere else. */
export const respondInPreview = authorPress(z.object({}), async (_, { form }): Promise<void> => {
  const [path = ""] = (await currentAddress()).split("?");
  const [, quiz = path, seed = "", before = ""] = /^(.*\/quiz)\/(\d+)(?:\/([^/]*))?/.exec(path) ?? [];
  const given = Given.safeParse(Object.fromEntries(form));
  if (!given.success) redirect(path);
  const codes = [before, responseCode(given.data.choice, given.data.certainty)].filter(Boolean).join(".");
  redirect(`${quiz}/${seed}/${codes}/told`);
});
