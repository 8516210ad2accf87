import { expect, test } from "vitest";
import { type IdentityRules, identityOf } from "@/domain/identity";

const rules: IdentityRules = {
  trustsEmail: false,
  roleClaim: null,
  managers: ["leads"],
  authors: ["writers"],
  cohortClaim: null,
};
const proven = { email: "an@company.example", email_verified: true };
const of = (claims: Record<string, unknown>, changed: Partial<IdentityRules> = {}) => {
  const outcome = identityOf({ ...proven, ...claims }, { ...rules, ...changed });
  return outcome.accepted ? outcome.value : outcome.refusal;
};

test("an address counts when the provider says that it is proven, or when the organisation trusts it", () => {
  expect(of({ email: " An@Company.example" })).toMatchObject({ email: "an@company.example" });
  for (const email_verified of [false, undefined, "true", 1]) expect(of({ email_verified })).toBe("unproven-email");
  expect(of({ email_verified: undefined }, { trustsEmail: true })).toMatchObject({ email: "an@company.example" });
  for (const email of [undefined, "", "an", ["an@company.example"]]) expect(of({ email })).toBe("no-email");
});

test.each([
  [{ name: "Y Ƀlu Niê" }, "Y Ƀlu Niê"],
  [{ name: "", given_name: "An", family_name: "Lê" }, "An Lê"],
  [{ name: "田中", preferred_username: "tanaka" }, "tanaka"],
  [{}, null],
])("the name is the first that a certificate can bear: %j", (claims, name) => {
  expect(of(claims)).toMatchObject({ name });
});

test.each([
  [{ groups: ["staff", "leads"] }, "manager"],
  [{ groups: "writers" }, "author"],
  [{ groups: ["leads", "writers"] }, "manager"],
  [{ groups: [7, null, { leads: true }] }, "learner"],
  [{}, "learner"],
])("the role is the highest that the claim's values give: %j", (claims, role) => {
  expect(of(claims, { roleClaim: "groups" })).toMatchObject({ role });
  expect(of(claims)).toMatchObject({ role: null });
});

test("a claim may lie in another one, or be named with dots", () => {
  const roleClaim = "realm_access.roles";
  expect(of({ realm_access: { roles: ["leads"] } }, { roleClaim })).toMatchObject({ role: "manager" });
  expect(of({ [roleClaim]: ["leads"] }, { roleClaim })).toMatchObject({ role: "manager" });
  for (const realm_access of ["leads", null, { roles: null }])
    expect(of({ realm_access }, { roleClaim })).toMatchObject({ role: "learner" });
  expect(of({}, { roleClaim: "constructor.name" })).toMatchObject({ role: "learner" });
});

test("cohorts are the values of their claim", () => {
  expect(of({ teams: [" Khối số ", "Kế toán"] }, { cohortClaim: "teams" })).toMatchObject({
    cohorts: ["Khối số", "Kế toán"],
  });
  expect(of({ teams: ["Khối số"] })).toMatchObject({ cohorts: [] });
});
