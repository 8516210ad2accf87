import "server-only";
import { headers } from "next/headers";
import { addressKey } from "@/school/client-address";

/** Whose address a request comes from, as the front server says it, fit to count by; null where it tells nobody from another. */
export const clientAddress = async (): Promise<string | null> =>
  addressKey((await headers()).get("x-client-address") ?? "");
