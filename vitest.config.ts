import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    { find: "server-only", replacement: `${root}tests/server-only.ts` },
  ],
};

/** One project a kind of proof; `vitest run --project unit` runs one. */
const project = (name: string, options: object = {}) => ({
  resolve,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
});

export default defineConfig({
  test: {
    coverage: {
      provider: "v8",
      include: ["domain/**/*.ts"],
      reporter: ["text-summary", "text"],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
    projects: [
      project("unit"),
      project("content", { testTimeout: 30_000 }),
      project("component", { environment: "jsdom", setupFiles: ["tests/component/setup.ts"] }),
      project("integration", {
        globalSetup: ["tests/integration/setup.ts"],
        env: { AUTH_SECRET: "a secret of the tests, 32 letters or more", SIGN_UP: "open" },
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
      project("launch", { testTimeout: 90_000, hookTimeout: 60_000, fileParallelism: false }),
    ],
  },
});
