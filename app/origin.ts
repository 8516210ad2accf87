import "server-only";

/** The address that people reach the app by; links in messages are made from it, never from a request's headers. */
export const appOrigin = new URL(process.env.APP_ORIGIN ?? "http://127.0.0.1:3000");

const isLoopback = (url: URL): boolean => url.hostname === "localhost" || url.hostname === "127.0.0.1";

/** Whether a request's Origin is ours. On loopback, its two names are one place. */
export function isOwnOrigin(origin: string | null): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === appOrigin.origin || (isLoopback(url) && isLoopback(appOrigin) && url.protocol === appOrigin.protocol && url.port === appOrigin.port);
}
