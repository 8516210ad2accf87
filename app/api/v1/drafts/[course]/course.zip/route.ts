import { memberFile } from "@/app/_door/file-gate";
import { folderOfDraft } from "@/content/draft/folder";
import { packCourse } from "@/content/zip";
import { Slug } from "@/domain/course";
import { accept, refuse } from "@/domain/outcome";
import { canAuthor } from "@/domain/policy";
import { places } from "@/messages/places";
import { openDraft } from "@/school/draft";

type Params = { course: string };

/** A working copy as the files of a course, for authors who go on with them by hand, and to be brought in again. */
export const GET = memberFile<Params>(
  ({ course }) => `${places.author(course)}/publish`,
  async ({ asker, params: { course } }) => {
    const open = canAuthor(asker) && Slug.safeParse(course).success ? await openDraft(course) : null;
    if (!open) return refuse("no-such-draft");
    const zip = packCourse(course, folderOfDraft(open.draft));
    return accept({ name: `${course}.zip`, type: "application/zip", body: new Uint8Array(zip) });
  },
);
