import { expect, test } from "vitest";
import { addressKey } from "@/school/client-address";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
  ["10.1.2.3", "10.1.2.3"],
])("tries from %s are counted under %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "unknown", "", "203.0.113.7, 10.0.0.1"])(
  "“%s” says nothing of who asks",
  (address) => {
    expect(addressKey(address)).toBeNull();
  },
);
