import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtFiles } from "@/bin/front/built-files.mjs";
import { frontServer } from "@/bin/front/front.mjs";
import { compressFiles } from "@/bin/step/compress";

const page = `<html>${"<p>một câu dễ nhớ</p>".repeat(500)}</html>`;
const script = "export const said = 'một câu';".repeat(200);
const folder = mkdtempSync(join(tmpdir(), "phan-vai-files-"));
const servers: Server[] = [];

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks/a-1.js"), script);
  writeFileSync(join(folder, "chunks/face.woff2"), "face");
  await compressFiles(folder);
  const give = builtFiles(folder);
  // An update builds in the place of the files that are served.
  rmSync(join(folder, "chunks"), { recursive: true });
  servers.push(createServer((asked, answer) => void (give(asked, answer) || answer.writeHead(404).end())));
  servers.push(
    frontServer((_, answer) => answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page), {
      appOrigin: new URL("https://learn.example.com"),
      trustedProxies: undefined,
      isDevelopment: false,
    }).server,
  );
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

function get(server: Server | undefined, path: string, headers: Record<string, string>, method = "GET") {
  const bound = server?.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
    })
      .once("error", reject)
      .end();
  });
}

test("a script comes as it was compressed when it was built, for good, though its file is gone by now", async () => {
  const { headers, body } = await get(servers[0], "/_next/static/chunks/a-1.js", { "accept-encoding": "gzip, br" });
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "content-length": String(body.length),
    "content-type": "application/javascript; charset=UTF-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect(brotliDecompressSync(body).toString()).toBe(script);
  expect(body.length).toBeLessThan(script.length / 10);
});

test.each([
  ["no Brotli is taken", "/_next/static/chunks/a-1.js", { "accept-encoding": "gzip" }, "GET"],
  ["Brotli is taken least of all", "/_next/static/chunks/a-1.js", { "accept-encoding": "gzip, br;q=0" }, "GET"],
  ["nothing is said of it", "/_next/static/chunks/a-1.js", {}, "GET"],
  ["a part is asked for", "/_next/static/chunks/a-1.js", { "accept-encoding": "br", range: "bytes=0-9" }, "GET"],
  ["the head alone is", "/_next/static/chunks/a-1.js", { "accept-encoding": "br" }, "HEAD"],
  ["it is no script or style", "/_next/static/chunks/face.woff2", { "accept-encoding": "br" }, "GET"],
  ["no file has the name", "/_next/static/../package.json", { "accept-encoding": "br" }, "GET"],
])("where %s, a file is left to what comes after", async (_, path, headers, method) => {
  expect((await get(servers[0], path, headers, method)).status).toBe(404);
});

test.each([
  ["gzip, deflate, br, zstd", "zstd", zstdDecompressSync],
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["zstd;q=0, gzip", "gzip", gunzipSync],
  ["", undefined, (body: Buffer) => body],
])("a page is compressed as the browser takes it: %j by %s", async (accepted, encoding, decoded) => {
  const { headers, body } = await get(servers[1], "/learn", { "accept-encoding": accepted });
  expect([headers["content-encoding"], headers.vary]).toEqual([encoding, "Accept-Encoding"]);
  expect(decoded(body).toString()).toBe(page);
  if (encoding) expect(headers["content-length"]).toBe(String(body.length));
});
