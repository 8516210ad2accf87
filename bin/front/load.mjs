import { AsyncResource } from "node:async_hooks";
import { performance } from "node:perf_hooks";

/**
 * How many requests are worked on side by side while the event loop is busy: rendering is one thread's work, and each that is let
 * in makes all others later. So many more are let in at each look while the loop has time, since they then wait for something
 * else: the database, a file. And how many wait at most, and for how many milliseconds.
 *
 * @typedef {{ sideBySide: number, more: number, most: number, patience: number }} Lane
 */

/** Measured with `npm run overload`: 96 under way made a refusal take 5 seconds. @type {Lane} */
export const pages = { sideBySide: 8, more: 4, most: 500, patience: 500 };

/**
 * Of forms that try to come in, which wait for a hash: in the lane of the pages 200 of them took all its places. They wait longer,
 * as when everybody comes to work.
 *
 * @type {Lane}
 */
export const doors = { sideBySide: 2, more: 0, most: 100, patience: 5000 };

/** Milliseconds between two looks. */
const lookMs = 20;
/** The share of the time between two looks that the loop worked, from which on it counts as busy. */
const busyShare = 0.85;

/** @typedef {{ since: number, go: () => void, refuse: () => void, response: import("node:http").ServerResponse }} Waiting */

/**
 * Lets in as many requests as can be worked on, keeps a few waiting for a moment, and sends the rest away.
 *
 * @param {Lane} lane
 */
export function admission({ sideBySide, more, most, patience }) {
  /** @type {Waiting[]} */
  const queue = [];
  let underWay = 0;
  let isLooking = false;
  let latest = performance.eventLoopUtilization();

  /** @param {Waiting} waiting */
  const start = ({ go, response }) => {
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
      fill(sideBySide);
    });
    go();
  };

  /** @param {number} upTo */
  const fill = (upTo) => {
    const now = performance.now();
    while (queue[0] && (underWay < upTo || queue[0].response.closed)) {
      const first = /** @type {Waiting} */ (queue.shift());
      if (!first.response.closed) start(first);
    }
    // Only then: where the whole process had no turn for a while, all are late, and there is room for them.
    while (queue[0] && now - queue[0].since > patience) queue.shift()?.refuse();
  };

  const look = () => {
    const { utilization } = performance.eventLoopUtilization(latest);
    latest = performance.eventLoopUtilization();
    const isBusy = utilization > busyShare;
    fill(isBusy ? sideBySide : Math.min(most, Math.max(sideBySide, underWay + more)));
    isLooking = false;
    if (queue.length > 0) lookSoon();
  };
  const lookSoon = () => {
    if (isLooking) return;
    isLooking = true;
    setTimeout(look, lookMs);
  };

  return {
    /** @param {Omit<Waiting, "since">} asked */
    enter(asked) {
      const { response } = asked;
      // Its turn comes when another request ends, whose context is not its own: the log would name the wrong one.
      const [go, refuse] = [AsyncResource.bind(asked.go), AsyncResource.bind(asked.refuse)];
      const waiting = { response, go, refuse, since: performance.now() };
      if (queue.length === 0 && underWay < sideBySide) return start(waiting);
      if (queue.length >= most) return waiting.refuse();
      queue.push(waiting);
      lookSoon();
    },
  };
}

/**
 * Whether a request tries to come in: signs in or up, or sets a password by a link.
 *
 * @param {string | undefined} method
 * @param {string} path
 */
export const isDoor = (method, path) =>
  method === "POST" && /^(\/en)?\/(sign-in|sign-up|forgot|reset|confirm|invite)(\/|$)/.test(path);

/**
 * What costs little, and what says how we are, is never sent away.
 *
 * @param {string} path
 */
export const isAlwaysMet = (path) =>
  path.startsWith("/_next/") ||
  /^\/(api\/(live|ready|health)|sw\.js|[\w-]+\.(png|ico|svg|txt|webmanifest))$/.test(path);
