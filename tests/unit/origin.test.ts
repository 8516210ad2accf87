import { expect, test } from "vitest";
import { isOrigin } from "@/domain/origin";

const secure = new URL("https://learn.example.com");
const plain = new URL("http://127.0.0.1:3000");

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
