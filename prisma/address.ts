/** The schema that a server's address names, as Prisma writes it: `?schema=phan_vai`. Without one it is the role's own first. */
export const schemaIn = (address: string): string | undefined =>
  (URL.canParse(address) && new URL(address).searchParams.get("schema")) || undefined;

/**
 * How to connect to a server at an address. Whatever the server, the database or the role has set, a connection speaks of times in
 * UTC and in ISO's order: Prisma's adapter sends them without their zone, and reads them as if they had none.
 */
export function configFor(address: string): { connectionString: string; options: string } {
  const url = new URL(address);
  const options = [
    url.searchParams.get("options"),
    searchPathOf(schemaIn(address)),
    "-c timezone=UTC -c datestyle=ISO",
  ];
  // Left in the address they would replace ours.
  url.searchParams.delete("options");
  return { connectionString: url.href, options: options.filter(Boolean).join(" ") };
}

/**
 * The same through a pooler, which takes neither options nor limits at a connection's start. The schema stays for Prisma; the role's
 * search_path must begin with it, since a pooler's connections are everybody's.
 */
export function pooledConfigFor(address: string): { connectionString: string } {
  const url = new URL(address);
  url.searchParams.delete("options");
  return { connectionString: url.href };
}

/** What makes a connection look for every name in that schema. */
const searchPathOf = (schema: string | undefined): string | undefined =>
  schema && `-c search_path=${`"${schema.replaceAll('"', '""')}"`.replaceAll(/[\\ ]/g, "\\$&")}`;
