import "server-only";
import { isOrigin } from "@/domain/origin";
import { log } from "@/school/log";
import { appOrigin } from "@/school/origin";

/** Whether a request's Origin is ours. */
export const isOwnOrigin = (origin: string | null): boolean => isOrigin(origin, appOrigin);

const noted = { foreign: false };

/** Tells the operator once that people come by another address: the app has one. What is no web address isn't repeated. */
export function noteForeign(address: string): void {
  if (noted.foreign || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol) || isOwnOrigin(address))
    return;
  noted.foreign = true;
  log.warn(
    { event: "wrong-address" },
    `Somebody opened Phân Vai at ${new URL(address).origin}, where nobody can sign in and nothing is saved: APP_ORIGIN is ${appOrigin.origin}. They were told so. If the first is the address that people should open, start with APP_ORIGIN set to it.`,
  );
}
