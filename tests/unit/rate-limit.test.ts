import { expect, test } from "vitest";
import { invitationLimit, type RateLimit, rateLimits } from "@/domain/rate-limit";

const dayMs = 24 * 60 * 60 * 1000;
const triesADay = ({ limit, windowMs }: RateLimit): number => limit * (dayMs / windowMs);

test("nobody tries a thousand passwords a day at one address, and who mistypes has several tries left", () => {
  for (const door of [rateLimits.signIn, rateLimits.signUp]) {
    expect(triesADay(door)).toBeLessThan(1000);
    expect(door.limit).toBeGreaterThanOrEqual(5);
  }
});

test("a link that is guessed at gives up its secret to no one, and a class may open theirs together", () => {
  expect(triesADay(rateLimits.invitation)).toBeLessThan(2000);
  expect(rateLimits.guests.limit).toBeGreaterThanOrEqual(500);
});

test("by a group's link all whom it has places for may come in at once, each with a slip or two", () => {
  expect(invitationLimit(60).limit).toBeGreaterThanOrEqual(3 * 60);
  expect(invitationLimit(null)).toEqual(rateLimits.invitation);
});
