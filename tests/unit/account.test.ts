import { expect, test } from "vitest";
import { DisplayName, Email, Password, sessionIdleMs, sessionLifetimeMs } from "@/domain/account";

test("one address typed in several ways is one account", () => {
  expect(
    ["lan@example.com", "  Lan@Example.COM ", "LAN@EXAMPLE.COM\n", "\u200blan@exa\u00admple.com\ufeff"].map((typed) =>
      Email.parse(typed),
    ),
  ).toEqual(Array(4).fill("lan@example.com"));
});

test.each(["", "lan", "lan@", "@example.com", "lan@example", "lan nguyen@example.com"])(
  "%j is no e-mail address",
  (typed) => {
    expect(Email.safeParse(typed).success).toBe(false);
  },
);

test("an e-mail address has at most 254 characters", () => {
  const ofLength = (length: number) => `${"a".repeat(length - "@example.com".length)}@example.com`;
  expect([254, 255].map((length) => Email.safeParse(ofLength(length)).success)).toEqual([true, false]);
});

test("a password has 12 to 128 characters", () => {
  expect([11, 12, 128, 129].map((length) => Password.safeParse("x".repeat(length)).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a password needs no mixture of characters and keeps its spaces", () => {
  expect(Password.parse(" bốn từ dễ nhớ ")).toBe(" bốn từ dễ nhớ ");
});

test("a name is kept trimmed and in composed letters, however it was typed", () => {
  expect(DisplayName.parse(`  ${"Nguyễn Thị Hậu".normalize("NFD")} `)).toBe("Nguyễn Thị Hậu".normalize("NFC"));
});

test("a name has 1 to 80 characters, blanks around it not counted", () => {
  expect(["   ", "ê", "x".repeat(80), "x".repeat(81)].map((name) => DisplayName.safeParse(name).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a name that is too long is told so, and isn't looked through for letters that can't be printed", () => {
  expect(DisplayName.safeParse("😀".repeat(81)).error?.issues.map(({ code }) => code)).toEqual(["too_big"]);
});

test("a person's name holds nothing that their certificate can't print; it says what that is", () => {
  const { error } = DisplayName.safeParse("Lý 李明 😀");
  expect(error?.issues).toMatchObject([
    { code: "custom", message: "unprintable-name", params: { letters: "李 明 😀" } },
  ]);
  expect(DisplayName.parse("Rơ Châm H'Yéo Ơ\u0306")).toBe("Rơ Châm H'Yéo Ơ\u0306");
});

test("a session lasts three days unused and fourteen in all", () => {
  const day = 86_400_000;
  expect([sessionIdleMs / day, sessionLifetimeMs / day]).toEqual([3, 14]);
});
