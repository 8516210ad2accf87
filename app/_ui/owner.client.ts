/** Whom the page was made for, as an opaque tag; null for nobody. */
export const ownerOfPage = (): string | null => document.documentElement.dataset.owner ?? null;

/** Posts to our own API as the page's person: the server takes it from nobody else. It is sent also while the page closes. */
export const postJson = (
  address: string,
  body: string,
  owner: string | null,
  signal?: AbortSignal,
): Promise<Response> =>
  fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", "x-owner": owner ?? "nobody" },
    body,
    keepalive: true,
    signal,
  });
