/**
 * What becomes of a request: it goes through, or it is refused, with the reason. A rule gives a code, which the interface puts into
 * words; what speaks to authors alone gives the sentence, or all the problems that it found.
 */
export type Outcome<Value, Refusal> = { accepted: true; value: Value } | { accepted: false; refusal: Refusal };

export const accept = <Value>(value: Value): { accepted: true; value: Value } => ({ accepted: true, value });

export const refuse = <const Refusal>(refusal: Refusal): { accepted: false; refusal: Refusal } => ({
  accepted: false,
  refusal,
});
