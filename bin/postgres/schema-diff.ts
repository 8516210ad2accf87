import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

/** The SQL that leads from one Prisma schema to another, for PostgreSQL 15 and newer; empty when they are the same. */
export async function schemaDiff(from: string, to: string): Promise<string> {
  await load();
  const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, withoutDatabase);
  try {
    const { stdout, exitCode } = await engine.diff({
      from: schema(from),
      to: schema(to),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? "" : (stdout ?? "");
  } finally {
    engine.free();
  }
}

/** A schema with nothing in it. */
export const emptySchema = 'datasource db {\n  provider = "postgresql"\n}\n';

const schema = (content: string) => ({ tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] });

/** The package's own door needs an experimental flag of Node (WebAssembly modules), so we do what it does. */
async function load(): Promise<void> {
  const wasm = new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(wasm)), {
    "./schema_engine_bg.js": engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function")
    throw new Error("@prisma/schema-engine-wasm is not the version that we know: it has no __wbindgen_start.");
  start();
}

/**
 * The engine wants a database, and of a comparison of two files asks it one thing: whether the schema exists, and which
 * version it is. The answer is the oldest version that we support.
 */
const columnTypes = { boolean: 5, text: 7, int32: 0 };
const withoutDatabase = {
  provider: "postgres",
  adapterName: "none",
  connect: async () =>
    answer({
      provider: "postgres",
      adapterName: "none",
      queryRaw,
      executeRaw: refuse,
      executeScript: refuse,
      startTransaction: refuse,
      dispose: async () => answer(undefined),
    }),
  connectToShadowDb: refuse,
};

async function queryRaw() {
  return answer({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [columnTypes.boolean, columnTypes.text, columnTypes.int32],
    rows: [[true, "PostgreSQL 15.0", 150_000]],
  });
}

async function refuse(): Promise<never> {
  throw new Error("A comparison of two schema files asked for a database.");
}

const answer = <T>(value: T) => ({ ok: true, value });
