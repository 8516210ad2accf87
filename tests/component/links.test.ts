import { describe, expect, test } from "vitest";
import { href, inLanguage, ownPath } from "@/messages/links";
import { localeOf } from "@/messages/locale-of";

/** Addresses that a browser would leave the site for, or run, if a link or a redirect carried them as they are. */
const hostile = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\\/evil.example",
  "/.//evil.example",
  "/..//evil.example/learn",
  "/%2e//evil.example",
  "/learn/../..//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  "https://evil.example/learn",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,hello",
  "@evil.example",
  "learn",
  "",
];

describe("ownPath", () => {
  test.each(hostile)("goes to the fallback instead of %j", (candidate) => {
    expect(ownPath(candidate, "/learn")).toBe("/learn");
  });

  test.each([undefined, null, 7, {}, ["/progress"]])("goes to the fallback for %j, which is no text", (candidate) => {
    expect(ownPath(candidate, "/learn")).toBe("/learn");
  });

  test.each([
    ["/", "/"],
    ["/learn/caio-cto/caio", "/learn/caio-cto/caio"],
    ["/en/learn/caio-cto/caio/quiz?feedback=2", "/en/learn/caio-cto/caio/quiz?feedback=2"],
    ["/manage/a?attempts=last&next=//evil.example", "/manage/a?attempts=last&next=//evil.example"],
    ["/learn/../progress", "/progress"],
    ["/@evil.example", "/@evil.example"],
    ["/.evil.example", "/.evil.example"],
    ["/%2f%2fevil.example", "/%2f%2fevil.example"],
  ])("lets %s through as a path of ours", (candidate, path) => {
    expect(ownPath(candidate, "/learn")).toBe(path);
  });
});

describe("href", () => {
  test.each([
    ["/", "/", "/en"],
    ["/learn", "/learn", "/en/learn"],
    [
      "/learn/caio-cto/caio/quiz?feedback=0",
      "/learn/caio-cto/caio/quiz?feedback=0",
      "/en/learn/caio-cto/caio/quiz?feedback=0",
    ],
  ])("gives %s no prefix in Vietnamese and /en in English", (path, vi, en) => {
    expect([href("vi", path), href("en", path)]).toEqual([vi, en]);
  });
});

describe("inLanguage", () => {
  test.each([
    ["/", "/", "/en"],
    ["/en", "/", "/en"],
    ["/vi", "/", "/en"],
    ["/learn/caio-cto/caio?x=1", "/learn/caio-cto/caio?x=1", "/en/learn/caio-cto/caio?x=1"],
    ["/en/learn/caio-cto/caio?x=1", "/learn/caio-cto/caio?x=1", "/en/learn/caio-cto/caio?x=1"],
    ["/english", "/english", "/en/english"],
  ])("keeps the place of %s", (address, vi, en) => {
    expect([inLanguage("vi", address), inLanguage("en", address)]).toEqual([vi, en]);
  });

  test.each([...hostile, ...hostile.map((address) => `/en${address}`), ...hostile.map((address) => `/vi${address}`)])(
    "stays on the site for %j",
    (address) => {
      const links = [inLanguage("vi", address), inLanguage("en", address)];
      expect(links.map((link) => new URL(link, "https://own.example").origin)).toEqual([
        "https://own.example",
        "https://own.example",
      ]);
    },
  );
});

describe("localeOf", () => {
  test.each([
    ["/en", "en"],
    ["/en/learn", "en"],
    ["/en?x", "en"],
    ["/", "vi"],
    ["/learn", "vi"],
    ["/english", "vi"],
  ])("reads %s as %s", (address, locale) => {
    expect(localeOf(address)).toBe(locale);
  });
});
