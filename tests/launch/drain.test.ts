import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request as httpRequest } from "node:http";
import { expect, onTestFinished, test } from "vitest";

/** A server like `bin/serve.mjs` with pages of its own: `/slow` takes longer than new ones are met, `/never` has no end. */
const program = `
  import { acceptMore } from "./bin/front/accept.mjs";
  import { frontServer } from "./bin/front/front.mjs";
  import { drain, endWork } from "./bin/front/stopping.mjs";
  globalThis.phanVaiStops = [{ what: "pool", stop: async () => console.log("pool ended") },
    { what: "jobs", stop: async () => console.log("jobs ended") }];
  const { server, underWay } = frontServer((request, response) => {
    if (request.url === "/never") return response.write("begun");
    setTimeout(() => response.end("done"), request.url === "/slow" ? 3000 : 5);
  }, { appOrigin: new URL("http://127.0.0.1"), trustedProxies: undefined, isDevelopment: false });
  process.on("SIGTERM", async () => { await Promise.all([endWork("jobs"), drain(server, underWay, () => endAccepting())]); await endWork("pool"); process.exit(0); });
  let endAccepting;
  server.listen({ port: 0, host: "127.0.0.1", reusePort: process.platform === "linux" }, () => {
    endAccepting = acceptMore(server, { port: server.address().port, host: "127.0.0.1" });
    console.log(server.address().port);
  });`;

async function serve() {
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const ended = once(child, "exit");
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/^\d+\n/);
  const port = Number(said.split("\n", 1)[0]);
  return { child, port, ended, said: () => said };
}

type Answer = { status: number; connection: string | undefined; body: string };

const ask = (port: number, path: string, agent: Agent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    httpRequest({ host: "127.0.0.1", port, path, agent }, async (answer) => {
      let body = "";
      try {
        for await (const chunk of answer.setEncoding("utf8")) body += chunk;
      } catch (error) {
        return reject(error);
      }
      resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection, body });
    })
      .on("error", reject)
      .end();
  });

test("a server that is told to stop answers what is under way, closes connections that are kept alive, and ends in order", async () => {
  const { child, port, ended, said } = await serve();
  const agents = Array.from({ length: 16 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  let isTold = false;
  const answers: (Answer & { isAfter: boolean })[] = [];
  const clients = agents.map(async (agent) => {
    for (;;) {
      const isAfter = isTold;
      const answer = await ask(port, "/", agent).catch(() => null);
      if (!answer) return;
      answers.push({ ...answer, isAfter });
    }
  });
  const slow = ask(port, "/slow", new Agent());
  await expect.poll(() => answers.length).toBeGreaterThan(100);
  child.kill("SIGTERM");
  isTold = true;
  const ready = await ask(port, "/api/ready", new Agent());
  expect([ready.status, ready.body]).toEqual([503, '{"status":"stopping"}']);
  expect(await slow).toMatchObject({ status: 200, connection: "close", body: "done" });
  expect(await ended).toEqual([0, null]);
  await Promise.all(clients);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(answers.filter(({ isAfter }) => isAfter).length).toBeGreaterThan(0);
  expect(
    answers
      .filter(({ isAfter }) => isAfter)
      .slice(16)
      .every(({ connection }) => connection === "close"),
  ).toBe(true);
  expect(said()).toMatch(/jobs ended\npool ended\n$/);
});

test("an answer that takes longer than new ones are met is finished, whichever of the port's listeners took its connection", async () => {
  const { child, port, ended } = await serve();
  const slow = Array.from({ length: 7 }, () => ask(port, "/slow", new Agent()));
  await ask(port, "/", new Agent());
  child.kill("SIGTERM");
  for (const answer of await Promise.all(slow)) expect(answer).toMatchObject({ status: 200, body: "done" });
  expect(await ended).toEqual([0, null]);
});

test("what never ends is cut, and the server ends all the same", async () => {
  const { child, port, ended } = await serve();
  const cut = ask(port, "/never", new Agent()).catch((error) => error.code);
  await ask(port, "/", new Agent());
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(await cut).toBe("ECONNRESET");
});
