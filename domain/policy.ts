/** Who asks: the signed-in user, as far as a permission needs to know. */
export type Viewer = { id: string; role: "learner" | "manager" };

/** A member of a cohort and when the membership ended; null while it lasts. */
export type MembershipFact = { userId: string; role: "learner" | "manager"; leftAt: Date | null };

/** Only the cohort's own managers read its report; everyone else is told that there is no such page. */
export const canReadReport = (viewer: Viewer, memberships: readonly MembershipFact[]): boolean =>
  viewer.role === "manager" && memberships.some((member) => member.userId === viewer.id && member.role === "manager" && member.leftAt === null);

export const canManageCohorts = (viewer: Viewer): boolean => viewer.role === "manager";
