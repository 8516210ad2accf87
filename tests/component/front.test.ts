import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { wayHome } from "@/app/_door/front";
import { proxy } from "@/proxy";

const secure = new URL("https://learn.example.com");
const plain = new URL("http://127.0.0.1:3000");

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

describe("a form without the app's own Origin comes to a page of ours that refuses it in words", () => {
  const post = (headers: Record<string, string>, path = "/sign-in") => {
    const { status, headers: answer } = proxy(
      new NextRequest(`http://10.0.0.5:3000${path}`, { method: "POST", headers }),
    );
    const passed = answer.get("x-middleware-override-headers")?.split(",") ?? [];
    const passedOn = (name: string) => (passed.includes(name) ? answer.get(`x-middleware-request-${name}`) : null);
    return { status, location: answer.get("location"), origin: passedOn("origin"), host: passedOn("x-forwarded-host") };
  };

  test.each([
    [
      "another address, as a browser says it without TLS",
      { origin: "http://lan.example" },
      "http://lan.example",
      "lan.example",
    ],
    [
      "another address, by its page's own word",
      { origin: "https://lan.example", "sec-fetch-site": "same-origin" },
      "https://lan.example",
      "lan.example",
    ],
    ["no address", { origin: "null", "sec-fetch-site": "same-origin" }, null, null],
    ["nothing readable", { origin: "lan" }, null, null],
  ])("%s: the gate is asked", (_, headers, origin, host) => {
    expect(post(headers)).toEqual({ status: 200, location: null, origin, host });
  });

  test.each(["cross-site", "same-site"])(
    "what a browser says was sent by another page (%s) isn't even brought to it",
    (site) => {
      const sent = { origin: "https://evil.example", "sec-fetch-site": site };
      expect(post(sent)).toMatchObject({ status: 303, location: "http://10.0.0.5:3000/address" });
      expect(post(sent, "/en/sign-in")).toMatchObject({ status: 303, location: "http://10.0.0.5:3000/en/address" });
    },
  );
});

test("English has one address, however its letters are written", () => {
  const asked = (path: string) => proxy(new NextRequest(`http://10.0.0.5:3000${path}`)).headers.get("location");
  expect(["/EN", "/En/learn?x=EN", "/en/learn", "/ENGLISH"].map(asked)).toEqual([
    "http://10.0.0.5:3000/en",
    "http://10.0.0.5:3000/en/learn?x=EN",
    null,
    null,
  ]);
});
