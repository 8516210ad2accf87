/**
 * What `<meta http-equiv="refresh">` holds, so that a page is asked for again after so many seconds. Without an address of its own a
 * browser asks for none where the page's has a fragment: it stays, and only scrolls (HTML, "Shared declarative refresh steps"). The
 * query alone leads to the same page without the fragment, and never to another site, whatever the path.
 *
 * @param address path and query, as the page was asked for
 */
export function refreshOf(seconds: number, address: string): string {
  const at = address.indexOf("?");
  return `${seconds};url=${at < 0 ? "?" : address.slice(at)}`;
}
