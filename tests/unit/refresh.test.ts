import { expect, test } from "vitest";
import { refreshOf } from "@/domain/refresh";

test.each([
  ["/learn", "5;url=?"],
  ["/learn/caio-cto/caio?a=first&b=both", "5;url=?a=first&b=both"],
  ["//evil.example/x?next=https://evil.example", "5;url=?next=https://evil.example"],
])("%s is asked for again on the same path, whatever its fragment", (address, content) => {
  expect(refreshOf(5, address)).toBe(content);
});
