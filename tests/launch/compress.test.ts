import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createZstdDecompress, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compress } from "@/bin/front/compress.mjs";

type Handle = (response: ServerResponse) => unknown;

const html = { "content-type": "text/html; charset=utf-8" };
const long = "một câu dễ nhớ. ".repeat(500);
let answer: Handle = () => {};
const server = createServer((asked, response) => {
  compress(asked, response);
  answer(response);
});
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => server.close());

function open(handle: Handle, accepted = "gzip, br, zstd", method = "GET"): Promise<IncomingMessage> {
  answer = handle;
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise((resolve, reject) =>
    request({ host: "127.0.0.1", port, method, headers: { "accept-encoding": accepted }, agent: false }, resolve)
      .once("error", reject)
      .end(),
  );
}

async function get(handle: Handle, accepted?: string, method?: string) {
  const told = await open(handle, accepted, method);
  const chunks: Buffer[] = [];
  for await (const chunk of told) chunks.push(chunk);
  return { status: told.statusCode, headers: told.headers, body: Buffer.concat(chunks) };
}

const give =
  (headers: Record<string, string>, body: string, status = 200): Handle =>
  (response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  };

test("what comes in pieces at once goes out as one, with its length", async () => {
  const { headers, body } = await get((response) => {
    response.setHeader("content-type", "text/html");
    response.flushHeaders();
    expect(response.headersSent).toBe(true);
    response.write(long.slice(0, 300));
    response.write(Buffer.from(long.slice(300)), () => response.end());
  });
  expect([headers["content-encoding"], headers["content-length"]]).toEqual(["zstd", String(body.length)]);
  expect(zstdDecompressSync(body).toString()).toBe(long);
});

test.each([
  ["zstd", createZstdDecompress],
  ["br", createBrotliDecompress],
  ["gzip", createGunzip],
] as const)("what is there goes out before what lets wait for it: %s", async (accepted, decoder) => {
  let goOn = () => {};
  const waited = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const told = await open(async (response) => {
    response.setHeader("content-type", "text/html");
    response.write("the frame");
    await waited;
    response.write(", a part");
    response.end(", the end");
  }, accepted);
  const decoded = told.pipe(decoder()).setEncoding("utf8");
  const [first] = await once(decoded, "data");
  expect(first).toBe("the frame");
  goOn();
  let rest = "";
  for await (const piece of decoded) rest += piece;
  expect([told.headers["content-encoding"], rest]).toEqual([accepted, ", a part, the end"]);
});

test("a long file streams through whole, as fast as it is read and no faster", async () => {
  const piece = Buffer.from(Array.from({ length: 64 * 1024 }, (_, index) => (index * 7919) % 251));
  const pieces = 200;
  let given = 0;
  const source = Readable.from(
    (function* () {
      for (; given < pieces; given += 1) yield Buffer.concat([piece, Buffer.from(String(Math.random()))]);
    })(),
  );
  const told = await open(async (response) => {
    response.setHeader("content-type", "text/csv");
    response.setHeader("content-length", "123");
    await pipeline(source, response);
  }, "gzip");
  expect(told.headers["content-length"]).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 300));
  let size = 0;
  for await (const chunk of told.pipe(createGunzip())) size += chunk.length;
  expect(given).toBe(pieces);
  expect(size).toBeGreaterThan(pieces * piece.length);
});

test.each<[string, Handle, string?]>([
  ["is short", give(html, "a word")],
  ["has no words", give({ "content-type": "image/png" }, long)],
  ["says nothing of what it is", give({}, long)],
  ["is coded already", give({ ...html, "content-encoding": "identity" }, long)],
  ["may not be changed", give({ ...html, "cache-control": "no-store, no-transform" }, long)],
  ["is a part", give(html, long, 206)],
  ["has its head written as a list", (response) => response.writeHead(200, ["Content-Type", "text/html"]).end(long)],
  ["is the head alone", give(html, long), "HEAD"],
])("what %s comes as it is", async (_, handle, method = "GET") => {
  const { headers, body } = await get(handle, undefined, method);
  expect(headers["content-encoding"] ?? "identity").toBe("identity");
  if (method === "GET") expect([long, "a word"]).toContain(body.toString());
});

test("a head that is written by hand goes out with what follows", async () => {
  const { status, headers, body } = await get((response) =>
    response.writeHead(404, "Gone", { ...html, "content-length": Buffer.byteLength(long) }).end(long),
  );
  expect([status, headers["content-type"], headers["content-encoding"]]).toEqual([404, html["content-type"], "zstd"]);
  expect(zstdDecompressSync(body).toString()).toBe(long);
});

test("an answer without a body stays one", async () => {
  const { status, headers, body } = await get(give(html, "", 304));
  expect([status, headers["content-encoding"], headers["transfer-encoding"], body.length]).toEqual([
    304,
    undefined,
    undefined,
    0,
  ]);
});

test("who goes away while a page is held or streams leaves nothing behind", async () => {
  for (const waitMs of [0, 50]) {
    const closed = new Promise<ServerResponse>((resolve) => {
      answer = (response) => {
        response.setHeader("content-type", "text/html");
        response.write(long);
        response.once("close", () => resolve(response));
        setTimeout(() => asked.destroy(), waitMs);
      };
    });
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const asked = request({ host: "127.0.0.1", port, headers: { "accept-encoding": "zstd" }, agent: false });
    asked.on("error", () => {}).on("response", (told) => told.resume().on("error", () => {}));
    asked.end();
    const response = await closed;
    expect(response.destroyed).toBe(true);
    expect(() => response.end("late")).not.toThrow();
  }
  expect((await get(give(html, long))).headers["content-encoding"]).toBe("zstd");
});
