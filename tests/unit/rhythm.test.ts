import { describe, expect, it } from "vitest";
import { rhythmOf } from "@/domain/rhythm";

const saigon = "Asia/Ho_Chi_Minh";
/** A Wednesday noon in Vietnam; its week began on Monday, the fifth. */
const now = new Date("2026-01-07T05:00Z");
const rhythm = (...dates: string[]) =>
  rhythmOf(
    dates.map((date) => new Date(date)),
    now,
    saigon,
  )
    .map(Number)
    .join("");

describe("the rhythm of the last five weeks", () => {
  it("is empty before anything was learned", () => expect(rhythm()).toBe("00000"));

  it("counts a week once, however much was learned in it", () => {
    expect(rhythm("2026-01-05T05:00Z", "2026-01-06T05:00Z", "2026-01-06T05:01Z")).toBe("00001");
  });

  it("keeps the weeks before a pause", () => {
    expect(rhythm("2025-12-10T05:00Z", "2025-12-16T05:00Z", "2026-01-06T05:00Z")).toBe("11001");
  });

  it("begins its weeks on Monday, local time", () => {
    expect(rhythm("2026-01-04T16:59:59Z")).toBe("00010");
    expect(rhythm("2026-01-04T17:00:00Z")).toBe("00001");
  });

  it("forgets what was before the fifth week", () => {
    expect(rhythm("2025-12-07T16:59:59Z")).toBe("00000");
    expect(rhythm("2025-12-07T17:00:00Z")).toBe("10000");
  });
});
