import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Address, startPostgres } from "@/bin/postgres/embedded";
import { aFolder, aServer } from "./folder";

describe("the embedded server", () => {
  test("is synced to disk, checks its pages, listens on no port and knows the case of Vietnamese letters", async () => {
    const client = await connect(await aServer(aFolder()));
    const { rows } = await client.query(
      `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
         current_setting('listen_addresses') AS ports, current_setting('server_encoding') AS encoding, lower('ĐỖ THỊ ÁNH') AS lower`,
    );
    expect(rows).toEqual([
      { fsync: "on", pages: "on", checksums: "on", ports: "", encoding: "UTF8", lower: "đỗ thị ánh" },
    ]);
  });

  test("lets nobody else into its folder or its socket", async () => {
    const { folder, host } = await aServer(aFolder());
    expect([folder, host].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  test("is used by a second start, and stays for as long as somebody uses it", async () => {
    const folder = aFolder();
    const first = await aServer(folder);
    const client = await connect(first);
    const second = await startPostgres(folder);
    expect([first.isOurs, second.isOurs]).toEqual([true, false]);
    expect(await first.stop()).toBe("in use");
    await client.end();
    expect(await second.stop()).toBe("stopped");
  });

  test("is one server however many start it at once", async () => {
    const folder = aFolder();
    const servers = await Promise.all(Array.from({ length: 6 }, () => aServer(folder)));
    const processes = await Promise.all(servers.map(postmasterOf));
    expect(new Set(processes).size).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log"]);
  });

  test("is made anew after a first start that was killed half-way", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "postgres.new-killed", "base"), { recursive: true });
    await aServer(folder);
    expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log"]);
  });

  test("comes back with every row after its processes are killed", async () => {
    const folder = aFolder();
    const server = await aServer(folder);
    const client = await connect(server);
    await client.query("CREATE TABLE kept AS SELECT 1 AS row");
    process.kill(await postmasterOf(server), "SIGKILL");
    const again = await aServer(folder);
    expect(again.isOurs).toBe(true);
    expect((await (await connect(again)).query("SELECT row FROM kept")).rows).toEqual([{ row: 1 }]);
  });

  test.skipIf(process.platform !== "linux")(
    "starts although its lock names a process that is now another program's (Linux shows us which)",
    async () => {
      const folder = aFolder();
      await (await startPostgres(folder)).stop();
      const lock = join(folder, "postgres", "postmaster.pid");
      // Another process of the account that runs the database: only such a one makes PostgreSQL believe the lock.
      const other = await aServer(aFolder());
      writeFileSync(lock, `${await postmasterOf(other)}\n${join(folder, "postgres")}\n1\n5432\n\n\n`, { mode: 0o600 });
      const { uid, gid } = statSync(join(folder, "postgres"));
      chownSync(lock, uid, gid);
      await aServer(folder);
      expect(readFileSync(lock, "utf8")).not.toMatch(/^1$/m);
    },
  );

  test("finds a place for its socket when the folder's path is too long for one, and leaves nothing there when it stops", async () => {
    const home = aFolder();
    chmodSync(home, 0o755);
    const server = await aServer(join(home, "a".repeat(100)));
    expect(server.host).not.toContain(home);
    expect(statSync(server.host).mode & 0o777).toBe(0o700);
    expect(await server.stop()).toBe("stopped");
    expect(existsSync(server.host)).toBe(false);
    const again = await aServer(join(home, "a".repeat(100)));
    expect(await again.stop()).toBe("stopped");
  });
});

describe("a folder that is not ours to use is refused and left as it is:", () => {
  test("one that holds something else", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "holiday.jpg"), "");
    await expect(startPostgres(folder)).rejects.toThrow(/holiday|not a database folder/);
    expect(readdirSync(join(folder, "postgres"))).toEqual(["holiday.jpg"]);
  });

  test("a data folder that was named by mistake", async () => {
    const folder = aFolder();
    writeFileSync(join(folder, "thesis.doc"), "");
    const before = statSync(folder);
    await expect(startPostgres(folder)).rejects.toThrow(/holds other things \(thesis\.doc\).*DATA_DIR/);
    expect(statSync(folder)).toMatchObject({ mode: before.mode, uid: before.uid });
  });

  test("another version's database", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "PG_VERSION"), "16\n");
    await expect(startPostgres(folder)).rejects.toThrow(
      /written by PostgreSQL 16.*brings PostgreSQL 18.*Nothing in it was changed/,
    );
  });

  test("a damaged database, with what PostgreSQL says and where to put the backup", async () => {
    const folder = aFolder();
    await (await startPostgres(folder)).stop();
    const control = join(folder, "postgres", "global", "pg_control");
    truncateSync(control, 100);
    await expect(startPostgres(folder)).rejects.toThrow(
      /did not start[\s\S]*pg_control[\s\S]*restore it from a backup/,
    );
    expect(statSync(control).size).toBe(100);
  });

  test("a database that has lost the file that names its version, instead of making an empty one in its place", async () => {
    const folder = aFolder();
    await (await startPostgres(folder)).stop();
    const data = join(folder, "postgres");
    rmSync(join(data, "PG_VERSION"));
    const before = readdirSync(data);
    await expect(startPostgres(folder)).rejects.toThrow(/not a database folder/);
    expect(readdirSync(data)).toEqual(before);
  });
});

test("a byte that changed on the disk is refused when it is read, not given out", async () => {
  const folder = aFolder();
  const first = await aServer(folder);
  const client = await connect(first);
  await client.query("CREATE TABLE kept AS SELECT n, repeat('a', 100) AS text FROM generate_series(1, 100) n");
  const { rows } = await client.query<{ file: string }>("SELECT pg_relation_filepath('kept') AS file");
  await client.end();
  await first.stop();
  const file = join(folder, "postgres", rows[0]?.file ?? "");
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(8000) ^ 1, 8000);
  writeFileSync(file, bytes);
  const again = await connect(await aServer(folder));
  await expect(again.query("SELECT * FROM kept")).rejects.toThrow(/invalid page/);
  await again.end();
});

async function connect({ host, port, user }: Address): Promise<Client> {
  const client = new Client({ host, port, user, database: "postgres", ssl: false });
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}

/** The first line of the lock file in the folder of the server that answers. */
async function postmasterOf(address: Address): Promise<number> {
  const client = await connect(address);
  const { rows } = await client.query<{ lock: string }>("SELECT pg_read_file('postmaster.pid') AS lock");
  await client.end();
  return Number.parseInt(rows[0]?.lock ?? "", 10);
}
