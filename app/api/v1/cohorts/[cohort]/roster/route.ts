import { answeringRoute } from "@/app/_door/answering-route";
import { findCohortOf } from "@/app/_door/gate";
import { fileIn, seeOther, sentFile, textIn } from "@/app/_door/upload-gate";
import { Locale } from "@/domain/course";
import { canManageCohorts } from "@/domain/policy";
import { cleanText } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { type InvitedRole, listPeople } from "@/school/invite";
import { mostRosterBytes, readRosterFile } from "@/school/roster-file";

/** Takes a list of people that was pasted or picked as a file, and leads to where its manager looks at it. */
export const POST = answeringRoute(
  async (request: Request, { params }: { params: Promise<{ cohort: string }> }): Promise<Response> => {
    const locale = Locale.catch("vi").parse(new URL(request.url).searchParams.get("locale"));
    const { cohort: cohortId } = await params;
    const back = href(locale, `/manage/${encodeURIComponent(cohortId)}/invitations`);
    const sent = await sentFile(request, { locale, back, mostBytes: mostRosterBytes, may: canManageCohorts });
    if (!sent.accepted) return seeOther(sent.refusal);
    const { form, isCut, asker } = sent.value;
    const cohort = await findCohortOf(asker, cohortId);
    if (!cohort) return seeOther(href(locale, "/manage"));
    const pasted = cleanText(textIn(form, "text", mostRosterBytes));
    const file = fileIn(form);
    if (isCut && !pasted) return seeOther(saying(back, "too-big"));
    if (!pasted && !file) return seeOther(saying(back, "nothing"));
    const read = pasted || !file ? null : await readRosterFile(new Uint8Array(await file.arrayBuffer()));
    if (read && !read.accepted) return seeOther(saying(back, read.refusal));
    const role: InvitedRole = form.get("role") === "manager" ? "manager" : "learner";
    const text = read?.accepted ? read.value : pasted;
    const roster = `${back}/roster/${await listPeople({ cohortId: cohort.id, actorId: asker.id }, role, text)}`;
    if (isCut) return seeOther(saying(roster, "too-big"));
    return seeOther(pasted && file ? saying(roster, "both") : roster);
  },
);
