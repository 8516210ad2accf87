import type { Locale } from "@/domain/course";

/** The language that an address is in. Apart from the other rules of addresses: every page's browser loads it, with the error page. */
export const localeOf = (address: string): Locale => (/^\/en(?=\/|$|\?)/.test(address) ? "en" : "vi");
