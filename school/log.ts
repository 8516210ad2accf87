import { channel } from "node:diagnostics_channel";
import { type DestinationStream, pino } from "pino";
import { currentRequestId } from "./request";

/** Told of each line, for whoever counts them: `{ event, level }`. */
const lines = channel("phan-vai.log");

/** Everything that a line may hold beside its time, level, sentence and request: what else is given is left out. */
const fields = [
  "event",
  "method",
  "route",
  "status",
  "ms",
  "person",
  "by",
  "role",
  "refusal",
  "fault",
  "code",
  "error",
  "frames",
  "job",
  "count",
  "days",
] as const;

type Fields = { event: string } & Partial<Record<(typeof fields)[number], string | number | boolean | null>>;

/**
 * The server's log: one line of JSON an event, with the request's id. It names nobody: a person is the tag that their pages carry
 * (`ownerTag`), of a fault there are its name, code and places in the code, not its message, which may hold what somebody typed.
 * A demo and a development server print the sentences alone, from warnings up. LOG_LEVEL: debug, info, warn, error, silent.
 */
export const log: { [Level in "debug" | "info" | "warn" | "error"]: (given: Fields, sentence: string) => void } = pino(
  {
    level: process.env.LOG_LEVEL || (isForPeople() ? "warn" : "info"),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: "message",
    formatters: { level: (label) => ({ level: label }), log: allowed },
    mixin: (given, level) => {
      lines.publish({ event: Reflect.get(given, "event"), level: pino.levels.labels[level] ?? "info" });
      const request = currentRequestId();
      return request ? { request } : {};
    },
  },
  isForPeople() ? plain() : pino.destination({ dest: 1, sync: true }),
);

/** What a fault tells of itself, for the log. */
export function faultFields(error: unknown): Pick<Fields, "error" | "code" | "frames"> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    frames: frames
      .slice(0, 12)
      .map((line) => line.trim())
      .join(" | "),
  };
}

function isForPeople(): boolean {
  return process.env.NODE_ENV !== "production" || process.env.PHAN_VAI_DEMO === "1";
}

function allowed(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    ["request", ...fields].flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}

function plain(): DestinationStream {
  return {
    write(line) {
      const { message, level } = JSON.parse(line);
      console[level === "warn" ? "warn" : "error"](message);
    },
  };
}
