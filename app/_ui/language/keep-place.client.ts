/** At the links to other languages the place is kept. What does that is loaded when one is followed, and when a page was reached by one. */
export function startKeepingPlace(): () => void {
  if (!canStore()) return () => {};
  if (sessionStorage.getItem("place")) void import("./place.client").then(({ findPlace }) => findPlace());
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

function follow(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[hreflang]") : null;
  if (
    !link ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  void import("./place.client").then(
    ({ keepPlace }) => keepPlace(link.lang),
    () => window.location.assign(link.href),
  );
}

/** Where the browser denies storage, the link is an ordinary one. */
function canStore(): boolean {
  try {
    return Boolean(window.sessionStorage);
  } catch {
    return false;
  }
}
