import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { type Database, openDatabase } from "@/bin/postgres/database";
import { run } from "@/bin/step/command.mjs";
import { compressFiles } from "@/bin/step/compress";
import { withLock } from "@/bin/step/lock.mjs";
import { made, sources, written } from "@/bin/step/made";
import type { Settings } from "@/bin/step/settings.mjs";
import { SetupError, step } from "@/bin/step/step.mjs";
import { migrate } from "@/prisma/migrations/migrate";
import { refuseDemoSignIns, refuseRealPeople } from "./demo-sign-ins";
import { firstManagerLink } from "./first-manager";
import { freshen } from "./freshen";
import { actionsKey, ownSecret, secretFrom } from "./secret";
import { serve } from "./server";
import { smtpLine } from "./smtp";
import { welcome } from "./welcome";

/**
 * Sets up what is missing, serves until it is told to stop, and leaves nothing running that nobody else uses. What `isBuilt` is an
 * image's folder (bin/image.ts), where nothing can be made.
 */
export async function launch(settings: Settings, stop: AbortSignal, isBuilt = false): Promise<void> {
  // What runs side by side also ends when one of it fails.
  const failing = new AbortController();
  const signal = AbortSignal.any([stop, failing.signal]);
  if (settings.mode === "prepare") {
    await Promise.all([prismaClient(signal), content(signal)]);
    return;
  }
  const { folder } = openDataFolder(settings.dataFolder);
  if (folder !== resolve(settings.dataFolder))
    console.log(`  The database's account can't enter this checkout, so the data is in ${folder}`);
  const env = environment(settings, folder);
  if (settings.hasDemoData && process.env.DATABASE_URL)
    console.log(
      "  DATABASE_URL is left alone: the demo's password is known to everyone. DEMO_DATABASE_URL puts its data elsewhere.",
    );
  const opening = step("database", async () => {
    const database = await openDatabase(settings, folder);
    try {
      await (settings.hasDemoData
        ? refuseRealPeople(database.config, settings.databaseVariable)
        : refuseDemoSignIns(database.config));
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  });
  try {
    const database = await setUp(
      settings,
      env,
      folder,
      opening,
      isBuilt ? async () => {} : make(settings, env),
      signal,
    );
    const forDevelopment = settings.mode === "dev" ? await development(folder, signal) : {};
    const server = await step("server", () => serve(settings, { ...env, ...database.env, ...forDevelopment }, signal));
    console.log(welcome(settings, folder, await link(settings, database, env.AUTH_SECRET ?? "")));
    // Nobody waits for it: the server may take its time to answer, or never do.
    void smtpLine(process.env.SMTP_URL).then((line) => line && console.log(line));
    const how = await Promise.race([server.ended, aborted(signal)]);
    await server.stop();
    if (how !== undefined)
      throw new SetupError(
        `The web server ended by itself (${how}), and isn't started again. What it said stands above: mend that and run this again. Everything that was stored stays.`,
      );
    console.log("Stopped.");
  } finally {
    failing.abort();
    await opening.then(
      (database) => database.close(),
      () => {},
    );
  }
}

/**
 * What does not depend on each other runs side by side. The migrations come when all else is done: a start that ends before
 * leaves a database that the version before it still serves.
 */
async function setUp(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  folder: string,
  opening: Promise<Database>,
  make: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<Database> {
  const [database] = await Promise.all([opening, make(signal)]);
  signal.throwIfAborted();
  const applied = await step("migrations", async (note) => {
    const names = await migrate(database.config, "prisma/migrations");
    note(names.join(", ") || "none new");
    return names;
  });
  await freshen(database, applied.length > 0);
  if (settings.hasDemoData) await demoData(database, env, folder, signal);
  signal.throwIfAborted();
  return database;
}

/** What is made from the sources, where it is not there already. */
const make = (settings: Settings, env: NodeJS.ProcessEnv) => async (signal: AbortSignal) => {
  await Promise.all([prismaClient(signal), content(signal)]);
  if (settings.mode !== "dev") await build(env, signal);
};

/** Lessons show as they are written, and e-mail that would go out is kept in files. The packages for both are development's own. */
async function development(folder: string, signal: AbortSignal): Promise<Record<string, string>> {
  const { watchContent } = await import("./watch-content");
  watchContent(signal);
  if (process.env.SMTP_URL) return {};
  return step("mailbox", async (note) => {
    const { openMailbox } = await import("./mailbox");
    const mail = `${folder}/mail`;
    const { address, close } = await openMailbox(mail);
    signal.addEventListener("abort", close);
    note(`e-mail is kept in ${relative(".", mail)}`);
    return { SMTP_URL: address, MAIL_FROM: "Phân Vai <learn@example.com>" };
  });
}

const prismaClient = (signal: AbortSignal): Promise<void> =>
  made("Prisma client", signal, {
    stamp: "prisma/generated/.made-from",
    from: ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    make: () =>
      run([process.execPath, "node_modules/prisma/build/index.js", "generate"], {
        signal,
        env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
        failed: "Prisma could not make its client from prisma/schema.prisma.",
      }),
  });

const content = (signal: AbortSignal): Promise<void> =>
  made("content", signal, {
    stamp: "content/generated/.made-from",
    from: [...written("content"), "domain", "bin/content.ts", "bin/content", "package-lock.json"],
    make: () =>
      run([...tsx, "bin/content.ts"], {
        signal,
        failed: "The content has mistakes. Put right what is named below and run this again.",
      }),
  });

const build = (env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> =>
  made("build", signal, {
    stamp: ".next/.built",
    from: [...sources(), process.versions.node, env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? ""],
    make: async () => {
      // What is built holds the key of the server actions: nobody else on this machine reads it.
      mkdirSync(".next", { recursive: true });
      chmodSync(".next", 0o700);
      await run([process.execPath, "node_modules/next/dist/bin/next", "build"], {
        signal,
        env: existsSync(".next/BUILD_ID") ? env : { ...env, PHAN_VAI_FIRST_BUILD: "1" },
        failed: "The app could not be built.",
      });
      await compressFiles(".next/static");
    },
  });

const demoData = (database: Database, env: NodeJS.ProcessEnv, folder: string, signal: AbortSignal): Promise<void> =>
  step("demo data", async () => {
    // The seed looks whether its data is there and then writes it; two at once would both write.
    await withLock(`${folder}/demo-data.lock`, signal, () =>
      run([...tsx, "bin/start/demo-data.ts"], {
        signal,
        env: { ...env, ...database.env },
        failed: "The demo data could not be written.",
      }),
    );
  });

const tsx = [process.execPath, "--import", "tsx"];

/** Ours, and what the app reads: without another database's address, and without libpq's variables, which `pg` obeys too. */
function environment({ mode, origin, hasDemoData, databaseUrl }: Settings, folder: string): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(PG[A-Z]+|DATABASE_(?!PREPARED_STATEMENTS$)\w+|PHAN_VAI_DEMO)$/.test(name),
    ),
  );
  return {
    ...inherited,
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    APP_ORIGIN: origin,
    // next-auth makes its redirects from it instead of from what a request says of itself.
    AUTH_URL: origin,
    AUTH_SECRET: secretFrom(process.env, `${folder}/auth-secret`),
    // One build serves the demo and the real thing, so its key is the checkout's, unless servers elsewhere must share it.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(process.env.AUTH_SECRET || ownSecret(".data/build-secret")),
    ...(hasDemoData && { PHAN_VAI_DEMO: "1" }),
    // Beside our own database they are made unless somebody says otherwise; another server's owner has backups of their own.
    ...(mode === "start" && !databaseUrl && !process.env.BACKUP_DIR && { BACKUP_DIR: `${folder}/backups` }),
  };
}

const link = ({ mode, origin }: Settings, { env }: Database, secret: string): Promise<string | null> =>
  mode === "start" ? firstManagerLink({ env, secret }, origin) : Promise.resolve(null);

const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) =>
    signal.aborted ? resolve(undefined) : signal.addEventListener("abort", () => resolve(undefined)),
  );
