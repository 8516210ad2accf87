import { answeringRoute } from "@/app/_door/answering-route";
import { problem } from "@/app/_door/reply";
import { findViewer } from "@/app/_door/session";
import { Slug } from "@/domain/course";
import { canAuthor } from "@/domain/policy";
import { findLatest } from "@/prisma/draft";
import { db } from "@/school/db";

/** How far a working copy has come, for an open page of it to say that somebody changed it. */
export const GET = answeringRoute(
  async (_request: Request, { params }: { params: Promise<{ course: string }> }): Promise<Response> => {
    const { course } = await params;
    const viewer = await findViewer();
    if (!viewer) return problem(401, "signed-out");
    const latest = canAuthor(viewer) && Slug.safeParse(course).success ? await findLatest(db(), course) : null;
    if (!latest) return problem(404, "no-such-draft");
    const [change] = latest.changes;
    return Response.json(
      {
        version: latest.version,
        by: change?.actor?.name ?? null,
        isOwn: change?.actorId === viewer.id,
        at: change?.createdAt ?? null,
      },
      { headers: { "cache-control": "no-store" } },
    );
  },
);
