/** Somebody whose account an operator looks after. */
export type Administered = {
  role: "learner" | "author" | "manager";
  isOperator: boolean;
  isClosed: boolean;
  /** A cohort would have nobody left who manages it. */
  isOnlyManager: boolean;
};

export type AdministrationRefusal =
  | "still-operator"
  | "only-manager"
  | "not-a-manager"
  | "last-operator"
  | "no-such-person";

/** Why somebody can't be given another role; null where they can. Whoever operates lays that down first, and hands cohorts over. */
export function refuseRole(person: Administered, role: Administered["role"]): AdministrationRefusal | null {
  if (role === "manager") return null;
  return refuseLeaving(person);
}

/** Why an account can't be closed or erased; null where it can. Operators can't close each other's, nor their own. */
export function refuseLeaving({ isOperator, isOnlyManager }: Administered): AdministrationRefusal | null {
  if (isOperator) return "still-operator";
  return isOnlyManager ? "only-manager" : null;
}

/** Why somebody can't be made an operator, or be one no longer: `others` are the operators beside them. */
export function refuseOperator(person: Administered, isWanted: boolean, others: number): AdministrationRefusal | null {
  if (isWanted) return person.role === "manager" && !person.isClosed ? null : "not-a-manager";
  return others === 0 ? "last-operator" : null;
}
