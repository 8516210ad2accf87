import { expect, test } from "vitest";
import { atLeast, atMost, isReached } from "@/bin/bench/goal";
import { lagIn } from "@/bin/bench/lag";
import { goalsPicture } from "@/bin/bench/picture";

test("a goal is reached on its side, the figure itself included, and nobody knows of one that was not measured", () => {
  expect(
    [atLeast(0.6, "a", 0.6), atLeast(0.6, "a", 0.5), atMost(40, "b", 40), atMost(40, "b", null)].map(isReached),
  ).toEqual([true, false, true, null]);
});

test("the event loop's lag is told without the ten milliseconds of each look", () => {
  const metrics = [
    "# TYPE nodejs_eventloop_lag_p50_seconds gauge",
    "nodejs_eventloop_lag_p50_seconds 0.0095",
    "nodejs_eventloop_lag_p99_seconds 0.0505",
    "nodejs_eventloop_lag_max_seconds 0.11",
    "",
  ].join("\n");
  const lag = lagIn(metrics);
  expect([lag.lagP50Ms, lag.lagP99Ms, lag.lagMaxMs]).toEqual([0, expect.closeTo(40.5), expect.closeTo(100)]);
  expect(() => lagIn("nothing of it")).toThrow();
});

test("the picture has a bar for each figure, its goal on the line, and one that is far off ends at the edge", () => {
  const goals = [
    atLeast(2, "half < of it", 1),
    atMost(10, "far over", 100, "ms"),
    atMost(10, "on the line", 10, "ms"),
    atMost(1, "not measured", null),
  ];
  const picture = goalsPicture(goals, "title", "machine");
  const bars = [...picture.matchAll(/<rect x="306" y="\d+" width="([\d.]+)"[^>]*fill="(#\w+)"/g)];
  expect(bars.map(([, width]) => width)).toEqual(["70.0", "420.0", "140.0"]);
  expect(new Set(bars.map(([, , colour]) => colour)).size).toBe(2);
  expect(picture).toContain("half &lt; of it");
  expect(picture).toContain("✗ 100 ms (≤ 10) →");
  expect(picture).toContain("✓ 10 ms (≤ 10)</text>");
  expect(picture).not.toContain("not measured");
});
