import "server-only";
import { unstable_rethrow as rethrow } from "next/navigation";
import { isUnavailable, logged, retrySeconds } from "@/school/fault";
import { type Reply, responseOf } from "./reply";

/**
 * A route that always answers: where the database doesn't, with 503, which a script and a person may send again; where we are at
 * fault, with 500. The front server puts words in (`bin/front/bare.mjs`).
 */
export const answeringRoute =
  <Args extends unknown[]>(answer: (...args: Args) => Promise<Response>) =>
  async (...args: Args): Promise<Response> => {
    try {
      return await answer(...args);
    } catch (error) {
      rethrow(error);
      return responseOf(faultReply(error));
    }
  };

/** What a request that met a fault is answered with, which the log tells. */
export function faultReply(error: unknown): Reply {
  logged(error);
  const headers = { "cache-control": "no-store" };
  return isUnavailable(error)
    ? { status: 503, headers: { ...headers, "retry-after": String(retrySeconds) } }
    : { status: 500, headers };
}
