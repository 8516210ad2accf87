import {
  countWaiting,
  deliver,
  forgetAll,
  keepPage,
  keepResponse,
  onDelivered,
  openAttempt,
} from "./delivery/outbox.client";
import { type Said, type StripWords, startSending } from "./delivery/sending.client";
import { startKeepingPlace } from "./language/keep-place.client";
import { startReloading } from "./reload-online.client";

export { watchReading } from "./watch-reading.client";

/** With what every page has already: a file of its own would bring all that keeps responses a second time. */
export const outbox = { countWaiting, deliver, forgetAll, keepPage, keepResponse, onDelivered, openAttempt };

/** Vietnam's clocks, as a browser counts: minutes behind UTC, all year. */
const vietnamOffset = -7 * 60;

/** What every page has, and none needs at first. */
export function startLater(words: StripWords, say: (said: Said | null) => void, origin: string): () => void {
  document.documentElement.toggleAttribute("data-abroad", new Date().getTimezoneOffset() !== vietnamOffset);
  const stops = [startKeepingPlace(), startReloading(), startSending(words, say, origin)];
  return () => {
    for (const stop of stops) stop();
  };
}
