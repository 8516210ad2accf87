import { describe, expect } from "vitest";
import { type Db, isUniqueViolation } from "@/prisma/client";
import { createLearner, findCredentials, saveProfile } from "@/prisma/user";
import { aUser, test, together } from "./rows";

const person = (email: string) => ({ email, name: "Bảo Trâm", passwordHash: "$argon2id$bao", locale: "en" }) as const;

const profileOf = (db: Db, id: string) =>
  db.user.findUnique({ where: { id }, select: { email: true, name: true, role: true, locale: true, theme: true } });

describe("createLearner", () => {
  test("makes a learner with the device's theme", async ({ db }) => {
    const { id } = await createLearner(db, person("bao@example.com"));
    expect(await profileOf(db, id)).toEqual({
      email: "bao@example.com",
      name: "Bảo Trâm",
      role: "learner",
      locale: "en",
      theme: "system",
    });
  });

  test("throws a unique violation for an address that has an account, and leaves that as it is", async ({ db }) => {
    const known = await aUser(db, { email: "known@example.com", passwordHash: "$argon2id$known" });
    const error = await createLearner(db, person("known@example.com")).catch((reason: unknown) => reason);
    expect(isUniqueViolation(error)).toBe(true);
    expect(await findCredentials(db, "known@example.com")).toMatchObject({
      id: known.id,
      passwordHash: "$argon2id$known",
    });
  });

  test("called ten times at once for one address makes one account", async ({ db }) => {
    const made = await together(10, () => createLearner(db, person("ten@example.com")).catch(isUniqueViolation));
    expect(made.filter((outcome) => outcome === true)).toHaveLength(9);
    expect(await db.user.count({ where: { email: "ten@example.com" } })).toBe(1);
  });
});

test("findCredentials gives what sign-in needs, and nothing for an unknown address", async ({ db }) => {
  const { id } = await aUser(db, { email: "credentials@example.com", passwordHash: "$argon2id$own" });
  expect(await findCredentials(db, "credentials@example.com")).toEqual({
    id,
    passwordHash: "$argon2id$own",
    locale: "vi",
    role: "learner",
  });
  expect(await findCredentials(db, "nobody@example.com")).toBeNull();
});

test("saveProfile changes name, theme and language of that user alone", async ({ db }) => {
  const own = await aUser(db);
  const other = await aUser(db, { name: "Cẩm Tú" });
  await saveProfile(db, own.id, { name: "An", theme: "dark", locale: "en" });
  expect(await profileOf(db, own.id)).toMatchObject({
    name: "An",
    theme: "dark",
    locale: "en",
    role: "learner",
    email: own.email,
  });
  expect(await profileOf(db, other.id)).toMatchObject({ name: "Cẩm Tú", theme: "system", locale: "vi" });
});
