import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const installed = [
  process.env.CHROMIUM,
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chrome or Chromium: one that is installed, or else Playwright's own. */
export const findBrowser = (): string | undefined =>
  [...installed, chromium.executablePath()].find((path) => path !== undefined && existsSync(path));

/** Sees to it that there is a browser: installed, fetched by Playwright, or from Debian's packages as root; throws with what to install. */
export function ensureBrowser(): string {
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  const ways = [
    () => undefined,
    () => run("npx", ["playwright", "install", "chromium"]),
    ...(isDebianRoot
      ? [
          () => run("apt-get", ["update", "-q"]),
          () => run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]),
        ]
      : []),
  ];
  for (const attempt of ways) {
    attempt();
    const path = findBrowser();
    if (path) return path;
  }
  throw new Error(
    "The browser tests need Chrome or Chromium and none could be had. Install one (Debian: apt-get install chromium), or set CHROMIUM to its path.",
  );
}

const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: "ignore",
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
