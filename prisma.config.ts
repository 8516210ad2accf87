import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// `prisma generate` asks for the native schema engine, which it would download and never run: any existing file satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./prisma/schema.prisma", import.meta.url));

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
