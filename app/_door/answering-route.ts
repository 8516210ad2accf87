import "server-only";
import { unstable_rethrow as rethrow } from "next/navigation";
import { isUnavailable, logged, retrySeconds } from "@/school/fault";

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
      logged(error);
      const headers = { "cache-control": "no-store" };
      return isUnavailable(error)
        ? new Response(null, { status: 503, headers: { ...headers, "retry-after": String(retrySeconds) } })
        : new Response(null, { status: 500, headers });
    }
  };
