import type { Locale } from "@/domain/course";
import { studioMessages } from "@/messages/studio";
import { translator } from "@/messages/translator";
import { type Meanwhile, whoChanged } from "@/school/draft";
import { whoAndWhen } from "./refused-change";

/** A refusal as an address says it: of a change that came meanwhile with its version, by which the page finds who made it. */
export const saidOf = (refusal: string | Meanwhile): string =>
  typeof refusal === "string" ? refusal : `${refusal.refusal}.${refusal.version}`;

type Asked = { course: string; locale: Locale; viewer: { id: string } };

/** What every page of the studio tells of what its address says, or nothing. */
export async function toldOf(said: string, { course, locale, viewer }: Asked): Promise<string | undefined> {
  const [code = "", version] = said.split(".");
  if (code !== "changed-meanwhile")
    return Object.entries(studioMessages[locale]).find(([each]) => each === code && each.includes("-"))?.[1];
  const meanwhile = await whoChanged(course, Number(version) || 0);
  return meanwhile
    ? translator(studioMessages, locale)("changed-meanwhile", whoAndWhen(meanwhile, locale, viewer))
    : undefined;
}
