import { messageOf } from "@/bin/step/step.mjs";

/** Why the server at an address can't be used and what to do; the address itself holds a password and is not repeated. */
export function refusalOf(error: unknown, address: string, name: string): string {
  const said = messageOf(error);
  const advice = adviceOn(codeOf(error), said, new URL(address));
  return `The server at ${name} can't be used${said ? `: ${said}` : ""}.${advice ? ` ${advice}` : ""}`;
}

/** For a host with several addresses the reason is that of each of them. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function adviceOn(code: string, said: string, { hostname, port, pathname, username }: URL): string | undefined {
  const database = decodeURIComponent(pathname.slice(1));
  if (code === "ECONNREFUSED")
    return `Nothing listens on port ${port || 5432} of ${hostname || "this machine"}. Start the server, or correct the address.`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `There is no machine ${hostname}. Correct the address; a password is percent-encoded in it.`;
  if (code === "28P01") return "Correct the password in the address; it is percent-encoded there.";
  if (code === "3D000")
    return `Make the database: CREATE DATABASE ${quoted(database)} ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0;`;
  if (code === "42501")
    return `As the database's owner run: GRANT ALL ON DATABASE ${quoted(database)} TO ${quoted(decodeURIComponent(username))};`;
  if (/no encryption/.test(said)) return "It wants TLS: end the address with ?sslmode=require";
  if (/does not support SSL/.test(said)) return "It has no TLS: leave sslmode out of the address.";
  return undefined;
}

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
