/** What a rule says of a request: it goes through, or it is refused with a code that the interface puts into words. */
export type Outcome<Value, Code extends string> = { accepted: true; value: Value } | { accepted: false; refusal: Code };

export const accept = <Value>(value: Value): { accepted: true; value: Value } => ({ accepted: true, value });

export const refuse = <Code extends string>(refusal: Code): { accepted: false; refusal: Code } => ({ accepted: false, refusal });
