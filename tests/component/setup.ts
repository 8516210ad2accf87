import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

/** What is loaded when it is first needed takes long on a busy machine; milliseconds, and no assertion. */
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  vi.spyOn(console, "error");
  // jsdom lays nothing out, and complains when it is asked to scroll.
  vi.stubGlobal("scrollTo", () => {});
  // user-event escapes a radio's name; ours have nothing to escape, and jsdom has no CSS object.
  vi.stubGlobal("CSS", { escape: (name: string) => name });
});

/** Nothing is left for the next test, and whatever React or jsdom complained of fails this one. */
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
  try {
    expect(console.error).not.toHaveBeenCalled();
  } finally {
    vi.restoreAllMocks();
  }
});
