import type { Messages } from "./translator";

/** Times of day, as the app's clock shows them to everybody. */
export const momentMessages = {
  vi: {
    dated: "{date}, {time}",
    within: "lúc {time} ngày {date}",
    since: "{time} ngày {date}",
    zone: "(giờ Việt Nam)",
  },
  en: { dated: "{date}, {time}", within: "at {time} on {date}", since: "{time} on {date}", zone: "(Vietnam time)" },
} as const satisfies Messages<string>;
