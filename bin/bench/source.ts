/** What a client sends, one after the other. */
export type Source = {
  /** The next request as it stands on the wire. */
  next(): string;
  /** The last one is to come again, as a browser sends again what was not answered. */
  repeat(): void;
};

/** A source of the requests, which must not end before the measuring does. */
export function sourceOf(requests: Iterator<string, undefined>): Source {
  let last: string | undefined;
  let isRepeated = false;
  return {
    next() {
      if (!isRepeated) last = requests.next().value;
      isRepeated = false;
      if (last === undefined) throw new Error("A learner ran out of questions: open more attempts for each.");
      return last;
    },
    repeat() {
      isRepeated = true;
    },
  };
}
