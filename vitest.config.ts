import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Reporter } from "vitest/node";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    { find: "server-only", replacement: `${root}tests/server-only.ts` },
  ],
};

/** Milliseconds after which a test hangs: on a busy machine one may take five times as long as here, and none asserts a time. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000 };

/** What waits for a database, a process or a page: what needed a second go is named at the end of `npm test`, as a browser's tests are. */
const real = { ...patient, retry: process.env.CI ? 1 : 0 };

/** Playwright names them by itself. */
const namesFlaky: Reporter = {
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) console.log(`At a second go: ${test.module.relativeModuleId} > ${test.fullName}`);
  },
};

/** One project a kind of proof; `vitest run --project unit` runs one. */
const project = (name: string, options: object = {}) => ({
  resolve,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
});

export default defineConfig({
  test: {
    reporters: ["default", namesFlaky],
    coverage: {
      provider: "v8",
      include: ["domain/**/*.ts"],
      reporter: ["text-summary", "text"],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
    projects: [
      project("unit", patient),
      project("content", patient),
      project("component", { ...real, environment: "jsdom", setupFiles: ["tests/component/setup.ts"] }),
      project("integration", {
        globalSetup: ["tests/integration/setup.ts"],
        env: { AUTH_SECRET: "a secret of the tests, 32 letters or more", SIGN_UP: "open" },
        ...real,
      }),
      project("launch", { ...real, fileParallelism: false }),
    ],
  },
});
