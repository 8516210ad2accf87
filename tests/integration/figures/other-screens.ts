import { sendDigests } from "@/school/digest";
import { aMailbox } from "@/tests/integration/mailbox";
import { rendered } from "@/tests/integration/rendered";
import { attemptsOf, dayMs, given, isRight, itemIn, learnersOf, lessonIds, versionOf } from "./counted";
import { standingOf } from "./people-screens";
import { numbersIn, pageOf, percent } from "./printed";
import type { Place, Screen } from "./raw";

/** Doubts of the cohort's learners, and of who is in no cohort of the course. */
function doubtsOf({ raw, cohortId }: Place) {
  const memberOf = (userId: string) =>
    raw.memberships.filter((one) => one.userId === userId && one.role === "learner" && !one.leftAt);
  return raw.doubts.filter(({ userId }) => {
    const own = memberOf(userId);
    return own.length === 0 || own.some((one) => one.cohortId === cohortId);
  });
}

export const doubtsPage: Screen = {
  name: "the page of the doubts",
  async shown({ cohortId }) {
    const page = pageOf(await rendered("manage/[cohort]/doubts", { cohort: cohortId }));
    const tab = page.all("nav a").find((one) => one.includes("nghi ngờ")) ?? "";
    const cards = page.all("ol > li > p.meta:nth-of-type(3)").map((one) => numbersIn(one.replace(/Phiên bản.*/, "")));
    return { open: numbersIn(tab), doubts: cards.sort().join("; ") };
  },
  counted(place) {
    const { raw } = place;
    const doubts = doubtsOf(place);
    const open = doubts.filter(({ outcome }) => outcome === null).length;
    const cards = doubts.map(({ itemId, version }) => {
      const others = raw.doubts.filter((one) => one.version === version).length - 1;
      const responses = learnersOf(place).flatMap(({ id }) =>
        attemptsOf(place, id)
          .filter(({ kind, scope }) => kind === "practice" && scope === "full")
          .flatMap((attempt) =>
            given(attempt)
              .filter((one) => one.itemId === itemId && isOf(place, attempt.editionId, itemId, version))
              .map((one) => isRight(raw, attempt, one)),
          ),
      );
      const right = responses.filter(Boolean).length;
      const facility =
        responses.length < 20
          ? `${responses.length}`
          : `${right} ${responses.length} ${percent(right / responses.length)}`;
      return [others > 0 ? others : "", facility].join(" ").trim();
    });
    return { open: open > 0 ? String(open) : "", doubts: cards.sort().join("; ") };
  },
};

const isOf = ({ raw }: Place, editionId: string, itemId: string, version: string): boolean => {
  const item = itemIn(raw, editionId, itemId);
  return item !== undefined && versionOf(item) === version;
};

/** The next Monday at nine in Vietnam: it goes out once, to all cohorts, so it is read once. */
const mondayAfter = (now: Date): Date => {
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs;
  const days = (11 - (Math.floor(now.getTime() / dayMs) % 7)) % 7 || 7;
  return new Date(midnight + days * dayMs + 2 * 3_600_000);
};

let digests: Promise<Map<string, string>> | undefined;

async function sentDigests(place: Place): Promise<Map<string, string>> {
  const { arrived, close } = await aMailbox();
  await sendDigests(mondayAfter(place.now));
  await close();
  const texts = arrived.map(
    ({ mail }) => [/manage\/([0-9a-f-]+)/.exec(mail.text ?? "")?.[1] ?? "", mail.text ?? ""] as const,
  );
  return new Map(texts);
}

export const digestMail: Screen = {
  name: "the weekly digest",
  async shown(place) {
    digests ??= sentDigests(place);
    const [, sentence = ""] =
      /(\d+ học viên: [^;]*; \d+)/.exec((await digests).get(place.cohortId)?.replaceAll(/\s+/g, " ") ?? "") ?? [];
    return { said: numbersIn(sentence) };
  },
  counted({ ...place }) {
    const now = mondayAfter(place.now);
    const all = learnersOf(place).map((learner) => ({
      ...standingOf({ ...place, now }, learner),
      joinedAt: learner.membership.joinedAt,
    }));
    const open = place.raw.invitations.filter(
      (one) => one.cohortId === place.cohortId && !one.usedAt && !one.revokedAt && one.expiresAt > now,
    );
    return {
      said: [
        all.length,
        all.filter(({ lastAt }) => lastAt).length,
        all.filter(({ learned }) => learned === lessonIds.length).length,
        all.filter(({ isOverdue }) => isOverdue).length,
        all.filter(({ joinedAt }) => now.getTime() - joinedAt.getTime() < 7 * dayMs).length,
        open.length,
      ].join(" "),
    };
  },
};
