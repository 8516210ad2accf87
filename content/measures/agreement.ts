import { type Choice, choices } from "@/domain/choice";

/** How far a reader's choices and the keys agree; kappa is null when chance alone would agree always, or nothing was read. */
export type Agreement = { n: number; agreed: number; kappa: number | null };

type Judgement = { key: Choice; choice: Choice };

/**
 * Cohen's kappa, (po − pe) ÷ (1 − pe): po is the share that agrees, pe the share that would if both drew by chance from their own
 * marginals. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20:37–46.
 */
export function agreementOf(judgements: readonly Judgement[]): Agreement {
  const n = judgements.length;
  const agreed = judgements.filter(({ key, choice }) => key === choice).length;
  const chance = choices.reduce((sum, each) => {
    const keys = judgements.filter(({ key }) => key === each).length;
    const chosen = judgements.filter(({ choice }) => choice === each).length;
    return sum + keys * chosen;
  }, 0);
  const expected = chance / n ** 2;
  return { n, agreed, kappa: n === 0 || chance === n ** 2 ? null : (agreed / n - expected) / (1 - expected) };
}
