import { type SecondFactorRule, secondFactorRules } from "@/domain/second-factor";

/** Who must have a second factor, as the start script checked it. */
export const secondFactorRule = (): SecondFactorRule =>
  secondFactorRules.find((rule) => rule === process.env.SECOND_FACTOR) ?? "optional";
