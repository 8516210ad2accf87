import { askOurselves } from "./own-server.mjs";

/** What learners ask for most, in this order: a response, and a page with all that pages share. Nobody is signed in, so nothing is done. */
const first = [
  {
    method: "POST",
    path: "/api/v1/attempts/00000000-0000-4000-8000-000000000000/responses",
    headers: { "content-type": "application/json" },
    body: "{}",
  },
  { path: "/sign-in" },
];

/**
 * Asks our own server once for what is asked for most, so that it is loaded before a proxy or a start is told that we are ready.
 * Whatever comes of it, the server serves.
 *
 * @param {import("./own-server.mjs").Place} place
 */
export async function warmUp(place) {
  for (const asked of first) await askOurselves(place, asked).catch(() => {});
}
