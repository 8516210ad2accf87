"use client";

import { useEffect } from "react";

/** Asks for the page that was wanted as soon as the network is back. */
export function ReloadOnline() {
  useEffect(() => {
    const reload = () => window.location.reload();
    window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, []);
  return null;
}
