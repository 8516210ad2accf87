import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "@/bin/step/step.mjs";
import { removeAbandonedLocks } from "./abandoned";
import { type Cluster, environmentOf } from "./cluster";

export type Postmaster = {
  isRunning(): boolean;
  /** After its end: throws with what its log says, unless another server, or the rest of one that was killed, held it up. */
  throwUnlessInTheWay(): void;
};

/** Starts the server in a session of its own, so that neither Ctrl-C nor our end reaches it. */
export function spawnPostmaster(cluster: Cluster, socketFolder: string): Postmaster {
  const log = openSync(cluster.log, "a", 0o600);
  const logStart = statSync(cluster.log).size;
  const child = spawn(join(cluster.native, "bin", "postgres"), ["-D", cluster.data, ...settingsFor(socketFolder)], {
    ...cluster.account,
    cwd: "/",
    env: environmentOf(cluster),
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  let failure = "";
  child.on("error", (error) => {
    failure = error.message;
  });
  child.unref();
  const isRunning = () => failure === "" && child.exitCode === null && child.signalCode === null;
  const throwUnlessInTheWay = () => {
    const said = failure || readFileSync(cluster.log).subarray(logStart).toString();
    if (!inTheWay.test(said)) throw new SetupError(notStarted(cluster, said));
    removeAbandonedLocks(cluster.data, socketFolder);
  };
  return { isRunning, throwUnlessInTheWay };
}

/** What PostgreSQL says of another server on the same folder, or of processes that a killed one has left. */
const inTheWay =
  /lock file .* already exists|lock file .* is empty|pre-existing shared memory block|could not bind Unix address|bogus data in lock file/;

/** Given at each start, so that a folder that an older version made gets them too. Synced to disk is the default, and stays. */
const settingsFor = (socketFolder: string): string[] =>
  Object.entries({
    listen_addresses: "",
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: "128MB",
    log_min_messages: "warning",
    log_checkpoints: "off",
    timezone: "UTC",
    log_timezone: "UTC",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

const notStarted = (cluster: Cluster, said: string): string =>
  `The database in ${cluster.data} did not start. Nothing in it was thrown away. It says:\n\n${said.trimEnd().split("\n").slice(-12).join("\n")}\n\n` +
  `If the folder is damaged, restore it from a backup: move it away and put the copy in its place. The whole log is ${cluster.log}.`;
