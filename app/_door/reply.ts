import "server-only";

/** An answer in JSON, whichever way it goes out; without a body where none is given. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

const unkept = { "cache-control": "no-store" };

/** What was asked for, as JSON. */
export const reply = (body: unknown): Reply => ({ status: 200, body, headers: unkept });

/** Why it isn't done. */
export const refusal = (
  status: number,
  name: string,
  extra: object = {},
  headers: Record<string, string> = {},
): Reply => ({ status, body: { refusal: name, ...extra }, headers: { ...unkept, ...headers } });

export const responseOf = ({ status, body, headers = {} }: Reply): Response =>
  body === undefined ? new Response(null, { status, headers }) : Response.json(body, { status, headers });

/** The same as a route of Next's answers it. */
export const problem = (...of: Parameters<typeof refusal>): Response => responseOf(refusal(...of));
