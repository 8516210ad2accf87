import { connect } from "node:net";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { frontServer } from "@/bin/front/front.mjs";

const appOrigin = new URL("https://learn.example.com");
const answered: string[] = [];
const broken: string[] = [];
const { server } = frontServer(
  (request, response) => {
    request.on("error", () => broken.push(request.url ?? ""));
    request.resume().on("end", () => {
      answered.push(request.url ?? "");
      response.end("whole");
    });
  },
  {
    appOrigin,
    trustedProxies: undefined,
    isDevelopment: false,
    within: { headers: 400, form: 600, file: 800, looked: 50 },
  },
);
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Sends the beginning at once and the rest a piece at a time, without end, until the server closes; gives what it said. */
function drip(beginning: string, piece: string): Promise<string> {
  const bound = server.address();
  const socket = connect(typeof bound === "object" && bound ? bound.port : 0, "127.0.0.1");
  const dripping = setInterval(() => socket.writable && socket.write(piece), 20);
  onTestFinished(() => {
    clearInterval(dripping);
    socket.destroy();
  });
  if (beginning) socket.write(beginning);
  let said = "";
  socket.setEncoding("latin1").on("data", (chunk) => {
    said += chunk;
  });
  // What is written after the server closed is answered with a reset.
  socket.on("error", () => {});
  return new Promise((resolve) => socket.once("close", () => resolve(said)));
}

const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${appOrigin.origin}\r\nContent-Length: ${length}\r\n\r\n`;

test.each([
  ["headers that come a line at a time", "GET /slow HTTP/1.1\r\nHost: x\r\n", "A: b\r\n"],
  ["an address that comes a letter at a time", "GET /", "a"],
  ["nothing at all", "", ""],
  ["a form that comes a letter at a time", post("/sign-in", 60_000), "a"],
  ["an answer of a quiz that comes a letter at a time", post("/api/v1/attempts/x/responses", 60_000), "a"],
  ["a file that comes a letter at a time", post("/api/v1/articles", 60_000), "a"],
])("who sends %s hears that it took too long, and the connection is closed", async (_, beginning, piece) => {
  expect(await drip(beginning, piece)).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
});

test("no page answers what was cut, and one that is slow and in time is answered", async () => {
  const before = answered.length;
  await Promise.all([drip(post("/sign-in?cut", 60_000), "a"), drip(post("/sign-in?whole", 3), "a")]);
  expect(answered.slice(before)).toEqual(["/sign-in?whole"]);
  await expect.poll(() => broken).toContain("/sign-in?cut");
});
