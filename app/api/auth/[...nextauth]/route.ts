import { handlers } from "@/app/_door/auth";
import { appOrigin } from "@/school/origin";

/**
 * Of the sign-in library's own addresses, where another door's provider sends a browser back to. Everything else that it offers is
 * done by our forms; its answer to `/api/auth/session` would end a guest's session, whom it doesn't know.
 */
export const GET: typeof handlers.GET = async (request) =>
  /^\/api\/auth\/callback\//.test(request.nextUrl.pathname)
    ? atOurAddress(await handlers.GET(request))
    : Response.json({ refusal: "not-found" }, { status: 404, headers: { "cache-control": "no-store" } });

/** Next calls any name of loopback `localhost`, and a browser's cookies belong to one name. */
function atOurAddress(response: Response): Response {
  const location = response.headers.get("location");
  const url = location && URL.canParse(location) ? new URL(location) : null;
  if (url?.hostname !== "localhost" || url.port !== appOrigin.port) return response;
  const headers = new Headers(response.headers);
  headers.set("location", `${appOrigin.origin}${url.pathname}${url.search}`);
  return new Response(response.body, { status: response.status, headers });
}
