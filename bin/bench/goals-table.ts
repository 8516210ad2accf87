import { type Goal, isReached } from "./goal";
import { table } from "./table";

/** Says of each goal how far its figure is; a goal is missed by nobody but a reader's judgement: on a busy machine all times are long. */
export function printGoals(goals: readonly Goal[]): void {
  const print = table("goals", ["figure", "must", "figure÷must"], [2, 2, 2]);
  for (const goal of goals) {
    const { name, unit, value, must, bound } = goal;
    const reached = isReached(goal);
    print({
      name: unit ? `${name}, ${unit}` : name,
      figures: [value, must, value === null ? null : value / must],
      remark: `${bound}${reached === null ? "" : reached ? ", reached" : ", not reached"}`,
    });
  }
}
