/** The schema that a server's address names, as Prisma writes it: `?schema=phan_vai`. Without one it is the role's own first. */
export const schemaIn = (url: string): string | undefined => (URL.canParse(url) && new URL(url).searchParams.get("schema")) || undefined;

/** What makes a connection look for every name in that schema. */
export const searchPathOf = (schema: string | undefined): { options?: string } =>
  schema ? { options: `-c search_path=${`"${schema.replaceAll('"', '""')}"`.replaceAll(/[\\ ]/g, "\\$&")}` } : {};
