import type { Metadata } from "next";

/**
 * Of a page whose address is a secret, as that of a link in an e-mail: only the origin travels on as a referrer, since without that a
 * plain form would be refused as foreign, and nobody lists it.
 */
export const secretAddress = (title: string): Metadata => ({
  title,
  referrer: "strict-origin",
  robots: { index: false },
});
