import { expect, test } from "vitest";
import { accountWait, invitationLimit, type RateLimit, rateLimits } from "@/domain/rate-limit";

const dayMs = 24 * 60 * 60 * 1000;
const triesADay = ({ limit, windowMs }: RateLimit): number => limit * (dayMs / windowMs);

test("nobody guesses a hundred passwords a day at one account, and who mistypes has several tries left", () => {
  const { free, longestMs } = accountWait;
  expect(free + dayMs / longestMs).toBeLessThanOrEqual(110);
  expect(free).toBeGreaterThanOrEqual(5);
});

test("an office behind one address signs in, signs up and opens its invitations in one morning", () => {
  expect(rateLimits.signInByAddress.limit).toBeGreaterThanOrEqual(100);
  expect(4 * rateLimits.signUpByAddress.limit).toBeGreaterThanOrEqual(100);
  expect(rateLimits.invitationByAddress.limit).toBeGreaterThanOrEqual(200);
});

test("no address takes up what is the whole server's", () => {
  for (const [one, all] of [
    [rateLimits.signInByAddress, rateLimits.signInWhole],
    [rateLimits.signUpByAddress, rateLimits.signUpWhole],
    [rateLimits.guestsByAddress, rateLimits.guestsWhole],
  ] as const)
    expect(triesADay(all)).toBeGreaterThanOrEqual(20 * triesADay(one));
});

test("a link that is guessed at gives up its secret to no one", () => {
  expect(triesADay(rateLimits.invitation)).toBeLessThan(2000);
});

test("by a group's link all whom it has places for may come in at once, each with a slip or two", () => {
  expect(invitationLimit(60).limit).toBeGreaterThanOrEqual(3 * 60);
  expect(invitationLimit(null)).toEqual(rateLimits.invitation);
});
