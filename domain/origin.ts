const isLoopback = (url: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);

/** Whether an Origin is the app's. On loopback, its names are one place. */
export function isOrigin(origin: string | null, appOrigin: URL): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return (
    url.origin === appOrigin.origin ||
    (isLoopback(url) && isLoopback(appOrigin) && url.protocol === appOrigin.protocol && url.port === appOrigin.port)
  );
}
