"use client";

import { useRef, useSyncExternalStore } from "react";

/** Whether the piece came with the page from the server; false for what the browser made later, in answer to a press. */
export const useWasHydrated = (): boolean => useRef(useSyncExternalStore(noChange, inBrowser, onServer)).current;

const noChange = () => () => {};
const inBrowser = () => false;
const onServer = () => true;
