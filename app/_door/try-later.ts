/** What can't be done now and can be later: too many tries at a door, or more passwords than are looked at soon. `waitMs`: milliseconds. */
export class TryLater extends Error {
  override name = "TryLater";
  constructor(
    readonly refusal: "too-many-tries" | "too-busy",
    readonly waitMs: number,
  ) {
    super();
  }
}
