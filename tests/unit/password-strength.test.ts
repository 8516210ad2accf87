import { describe, expect, test } from "vitest";
import { Password, TypedPassword } from "@/domain/account";
import { strengthOf } from "@/domain/password-strength";

const about = { email: "binh.tran@thanhcong.vn", name: "Trần Quốc Bình" };
const weaknessOf = (password: string) => strengthOf(password, about).weakness;

describe("a password", () => {
  test("has 12 to 128 characters of any kind, each counted once however a keyboard writes it", () => {
    const isTaken = (typed: string) => Password.safeParse(typed).success;
    expect(["a".repeat(11), "a".repeat(12), "a".repeat(128), "a".repeat(129)].map(isTaken)).toEqual([
      ...[false, true, true, false],
    ]);
    // An e with two marks, written in three code points, is one; a picture outside of the first plane is one.
    expect(["ế".repeat(11), "ế".repeat(12), "🎓".repeat(11), "🎓".repeat(128)].map(isTaken)).toEqual([
      ...[false, true, false, true],
    ]);
    expect(TypedPassword.safeParse("🎓".repeat(128)).success).toBe(true);
    expect(TypedPassword.safeParse("x".repeat(513)).success).toBe(false);
  });

  test.each(["password1234", "123456789012", "P@ssw0rd2024!", "matkhau123456", "iloveyou1234", "1qaz2wsx3edc"])(
    "that many use is refused, in other letters too: %s",
    (password) => {
      expect(weaknessOf(password)).toBe("password-common");
    },
  );

  test.each([
    "binh.tran@thanhcong.vn",
    "binh.tran2026",
    "tranquocbinh1",
    "Trần Quốc Bình 1",
    "hnib couq nart",
    "thanhcong2026!",
    "PhanVai@2026",
    "phan vai 2026",
  ])("that tells of its owner, their company or the app is refused: %s", (password) => {
    expect(weaknessOf(password)).toBe("password-personal");
  });

  test.each([" ".repeat(12), "a".repeat(12), "abcabcabcabc", "abcdefghijkl", "qwertyuiop[]", "a".repeat(128)])(
    "that repeats, counts or follows the keyboard is refused: %s",
    (password) => {
      expect(weaknessOf(password)).toBe("password-pattern");
    },
  );

  test.each(["một câu dễ nhớ", "con meo nam tren ghe", "correct horse battery staple", "x7Kq9-vB2mLp"])(
    "of a few words, or by chance, is taken: %s",
    (password) => {
      expect(strengthOf(password, about)).toEqual({ score: 4, weakness: null });
    },
  );

  test("that is weak at its beginning is taken where its end is strong; of a long one no more is looked at", () => {
    expect(weaknessOf(`${"a".repeat(60)}con meo nam tren ghe`)).toBeNull();
    expect(weaknessOf(`${"a".repeat(50)}con meo nam tren ghe${"a".repeat(50)}`)).not.toBeNull();
  });

  test("that is one's own address is refused however long that is", () => {
    const long = { ...about, email: `${"khong-gian-so-mot".repeat(3)}@thanhcong.vn` };
    expect(strengthOf(long.email, long)).toMatchObject({ weakness: "password-personal" });
    expect(strengthOf(`${long.email}2026`.toUpperCase(), long)).toMatchObject({ weakness: "password-personal" });
    expect(strengthOf("con meo nam tren ghe", long).weakness).toBeNull();
  });

  test("of somebody without a name is measured, too", () => {
    expect(strengthOf("một câu dễ nhớ", { email: "", name: "" }).weakness).toBeNull();
  });
});
