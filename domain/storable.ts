/** What a browser may send and PostgreSQL can't keep, or what would be kept as something else. */
export const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

/** The text without that. In a file without a schema library, since the browser's forms need it. */
export const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, "");
