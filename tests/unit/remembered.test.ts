import { describe, expect, test } from "vitest";
import { type CheckResult, rememberedAfter } from "@/domain/remembered";

const aCheck = (userId: string, raw: number, max: number, day: CheckResult["day"] = 30): CheckResult => ({
  userId,
  day,
  score: { raw, max },
});

describe("what a cohort remembered", () => {
  test("is unknown, and not 0, while nobody has taken the check", () => {
    expect(rememberedAfter(30, [])).toBeNull();
    expect(rememberedAfter(30, [aCheck("an", 6, 6, 90)])).toBeNull();
  });

  test("is the mean of its learners' shares, each counting the same", () => {
    expect(rememberedAfter(30, [aCheck("an", 6, 6), aCheck("binh", 1, 2)])).toMatchObject({
      share: 0.75,
      learners: 2,
      responses: 8,
    });
  });

  test("carries the Wilson interval of all its responses", () => {
    // 15 of 18: Wilson's formula worked out in Python gives 0.60778 to 0.94163.
    const interval = rememberedAfter(30, [aCheck("an", 6, 6), aCheck("binh", 5, 6), aCheck("chi", 4, 6)])?.interval;
    expect(interval?.low).toBeCloseTo(0.6078, 4);
    expect(interval?.high).toBeCloseTo(0.9416, 4);
  });

  test("is 0, with its doubt, when all responses were wrong", () => {
    const remembered = rememberedAfter(90, [aCheck("an", 0, 6, 90)]);
    expect(remembered?.share).toBe(0);
    expect(remembered?.interval.low).toBeCloseTo(0, 10);
    expect(remembered?.interval.high).toBeCloseTo(0.3903, 4);
  });

  test("leaves out a check without items", () => {
    expect(rememberedAfter(30, [aCheck("an", 0, 0), aCheck("binh", 3, 6)])).toMatchObject({ share: 0.5, learners: 1 });
  });
});
