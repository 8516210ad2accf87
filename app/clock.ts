import "server-only";

/** The server's clock, the only one that counts. */
export const now = (): Date => new Date();
