import { expect, test } from "vitest";
import { isOrigin, wayHome } from "@/app/front";

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

test.each([
  ["https://learn.example.com/learn?x=1", secure, null],
  ["http://learn.example.com/en/learn?x=1", secure, "https://learn.example.com/en/learn?x=1"],
  ["https://lan.example/en/learn?x=1", secure, "/en/address?next=%2Fen%2Flearn%3Fx%3D1&at=https%3A%2F%2Flan.example"],
  ["http://127.0.0.1:3000/learn", secure, "/address?next=%2Flearn&at=http%3A%2F%2F127.0.0.1%3A3000"],
  ["http://192.168.1.5:3000/", plain, "/address?next=%2F&at=http%3A%2F%2F192.168.1.5%3A3000"],
  ["http://localhost:3000/learn", plain, null],
  ["https://lan.example/address?next=%2Flearn", secure, null],
  ["https://lan.example/en/address", secure, null],
])("a browser at %s of an app at %s goes to %s", (at, app, way) => {
  expect(wayHome(new URL(at), app)).toBe(way);
});
