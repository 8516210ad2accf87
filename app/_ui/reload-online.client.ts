const pauseMs = 3000;

/** Where a page stands for one that needs the network, asks for that one as soon as the server answers again: a browser may say that it is online before that. */
export function startReloading(): () => void {
  if (!document.querySelector("[data-reload-online]")) return () => {};
  let timer: ReturnType<typeof setTimeout>;
  const look = async () => {
    clearTimeout(timer);
    const answers =
      navigator.onLine &&
      (await fetch("/api/health", { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      ));
    if (answers) window.location.reload();
    else timer = setTimeout(look, pauseMs);
  };
  timer = setTimeout(look, pauseMs);
  window.addEventListener("online", look);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("online", look);
  };
}
