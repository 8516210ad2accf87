import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/bin/step/browser";
import { clockFile } from "./tests/clock/clock";
import { mailPort } from "./tests/clock/mail-port";

const port = Number(process.env.TEST_PORT ?? 4390);
const origin = `http://localhost:${port}`;

/** Browser tests run against the production build with demo data of their own, started as a person starts it. */
export default defineConfig({
  testDir: "tests",
  globalSetup: "./tests/clock/setup.ts",
  fullyParallel: true,
  workers: 2,
  // On a busy machine a browser may miss a beat; what needed a second go is named as flaky at the end of the run.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    // By a name, as passkeys need it.
    baseURL: origin,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 390, height: 844 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
      ],
    },
  },
  projects: [
    { name: "e2e", testMatch: "e2e/**/*.spec.ts" },
    { name: "a11y", testMatch: "a11y/**/*.spec.ts" },
    // They move the server's clock, so nothing runs beside them.
    { name: "clock", testMatch: "clock/**/*.spec.ts", workers: 1, dependencies: ["e2e", "a11y"] },
  ],
  webServer: {
    command: "node bin/run.mjs demo",
    env: {
      PORT: String(port),
      APP_ORIGIN: origin,
      DEMO_DATA_DIR: process.env.TEST_DATA_DIR ?? ".data/test",
      PHAN_VAI_CLOCK_FILE: clockFile,
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      MAIL_FROM: "Phân Vai <learn@example.com>",
    },
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 40_000 },
    stdout: "pipe",
  },
});
