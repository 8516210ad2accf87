import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A program of the system's, which not every machine has. */
export const hasNginx = (): boolean => spawnSync("nginx", ["-v"]).status === 0;

type Ports = { port: number; upstream: readonly [number, number] };

/** nginx by the file that we give to others (`deploy/nginx.conf`), with other ports and without TLS. */
export async function startNginx(wished: string, ports: Ports): Promise<{ stop(): Promise<void> }> {
  const folder = resolve(wished);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "nginx.conf");
  writeFileSync(file, around(folder, withPorts(readFileSync("deploy/nginx.conf", "utf8"), ports)));
  const child = spawn("nginx", ["-c", file, "-p", folder, "-g", "daemon off;"], { stdio: "inherit" });
  const ended = once(child, "exit");
  for (const deadline = Date.now() + 10_000; !(await answers(ports.port)); await sleep(50))
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`nginx did not start from ${file}.`);
  const stop = async () => {
    child.kill("SIGQUIT");
    await ended;
  };
  return { stop };
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" }).then(
    (answer) => answer.arrayBuffer().then(() => true),
    () => false,
  );

/** Only what one machine without a certificate has to change; throws where the file isn't as expected any more. */
function withPorts(text: string, { port, upstream }: Ports): string {
  const changes: [RegExp, string][] = [
    [/^server \{\n {4}listen 80;[\s\S]*?^\}\n/m, ""],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/^ +listen \[::\]:443 .*\n/m, ""],
    [/^( +ssl_\w+ .*\n)+/m, ""],
    [/127\.0\.0\.1:3001/, `127.0.0.1:${upstream[0]}`],
    [/127\.0\.0\.1:3002/, `127.0.0.1:${upstream[1]}`],
  ];
  return changes.reduce((changed, [from, to]) => {
    if (!from.test(changed)) throw new Error(`deploy/nginx.conf has nothing like ${from}.`);
    return changed.replace(from, to);
  }, text);
}

/** What a system's own nginx.conf has around it, with all files in the folder. */
function around(folder: string, text: string): string {
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const log = "'$time_iso8601 $status $request_method $uri $upstream_addr $upstream_status $request_time'";
  return `pid ${join(folder, "nginx.pid")};
error_log ${join(folder, "error.log")};
events {}
http {
    log_format upstreams ${log};
    access_log ${join(folder, "access.log")} upstreams;
${places.map((name) => `    ${name}_temp_path ${join(folder, name)};\n`).join("")}
${text}}
`;
}
