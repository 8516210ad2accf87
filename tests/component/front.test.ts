import { expect, test } from "vitest";
import { frontOf, isOrigin } from "@/app/front";

const secure = new URL("https://learn.example.com");
const plain = new URL("http://127.0.0.1:3000");

test.each([
  ["its own name behind TLS", secure, { host: "learn.example.com", "x-forwarded-proto": "https" }, "ours"],
  ["its own name, told with the port of TLS", secure, { host: "learn.example.com:443" }, "ours"],
  ["its own name, told by the first of two proxies", secure, { host: "10.0.0.2:3000", "x-forwarded-host": "learn.example.com, inner" }, "ours"],
  ["its own name without TLS", secure, { host: "learn.example.com", "x-forwarded-proto": "http" }, "unencrypted"],
  ["a proxy that tells nothing but this machine", secure, { host: "127.0.0.1:3000" }, "ours"],
  ["a proxy that tells nothing but the name of a container", secure, { host: "app:3000" }, "ours"],
  ["a proxy that tells nothing but its service's name", secure, { host: "app.default.svc:3000" }, "ours"],
  ["another name that a proxy tells", secure, { host: "127.0.0.1:3000", "x-forwarded-host": "lan.example" }, "elsewhere"],
  ["its own name on another port", secure, { "x-forwarded-host": "learn.example.com:8443" }, "elsewhere"],
  ["no name", secure, {}, "ours"],
  ["loopback's other name", plain, { host: "localhost:3000" }, "ours"],
  ["loopback of version 6", plain, { host: "[::1]:3000" }, "ours"],
  ["a name of the network", plain, { "x-forwarded-host": "lan.example:3000" }, "elsewhere"],
])("a request that came by %s", (_, origin, headers, front) => {
  expect(frontOf(new Headers(Object.entries(headers)), origin)).toBe(front);
});

test.each([
  ["https://learn.example.com", secure, true],
  ["http://learn.example.com", secure, false],
  ["https://learn.example.com.evil.example", secure, false],
  ["http://127.0.0.1:3000", secure, false],
  ["http://localhost:3000", plain, true],
  ["https://localhost:3000", plain, false],
  ["http://localhost:3001", plain, false],
  ["null", plain, false],
  [null, plain, false],
])("the origin %s of an app at %s: %s", (origin, app, isOurs) => {
  expect(isOrigin(origin, app)).toBe(isOurs);
});
