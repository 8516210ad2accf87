import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    { find: "server-only", replacement: `${root}tests/server-only.ts` },
  ],
};

/** Milliseconds after which a test hangs: on a busy machine one may take five times as long as here, and none asserts a time. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000 };

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
      project("unit", patient),
      project("content", patient),
      project("component", { ...patient, environment: "jsdom", setupFiles: ["tests/component/setup.ts"] }),
      project("integration", {
        globalSetup: ["tests/integration/setup.ts"],
        env: { AUTH_SECRET: "a secret of the tests, 32 letters or more", SIGN_UP: "open" },
        ...patient,
      }),
      project("launch", { ...patient, fileParallelism: false }),
    ],
  },
});
