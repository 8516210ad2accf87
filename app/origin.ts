import "server-only";
import { isOrigin } from "./front";

/** The address that people reach the app by; links in messages are made from it, never from a request's headers. */
export const appOrigin = new URL(process.env.APP_ORIGIN ?? "http://127.0.0.1:3000");

/** Whether a request's Origin is ours. */
export const isOwnOrigin = (origin: string | null): boolean => isOrigin(origin, appOrigin);

const noted = { foreign: false };

/** Tells the operator once that people come by another address: the app has one. */
export function noteForeign(address: string): void {
  if (noted.foreign) return;
  noted.foreign = true;
  console.warn(
    `Somebody opened the app as ${address}. Its address is ${appOrigin.origin}: set APP_ORIGIN to the address that people open, and let a proxy pass it on in X-Forwarded-Host and X-Forwarded-Proto.`,
  );
}
