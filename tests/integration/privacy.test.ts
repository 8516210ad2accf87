import { afterEach, expect, vi } from "vitest";
import { join } from "@/app/[locale]/invite/[token]/actions";
import { agree } from "@/app/[locale]/privacy/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { sessionIdleMs } from "@/domain/account";
import { noticeVersion } from "@/domain/notice";
import { findSession } from "@/prisma/session";
import { newToken, tokenHash } from "@/prisma/token";
import { form } from "./form";
import { ask, outcomeOf, signedIn, test } from "./people";
import { rendered } from "./rendered";
import { setRequest } from "./request";
import { aCohort, aUser, password } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

afterEach(() => vi.unstubAllEnvs());

test("the notice names who answers for the data and how long it is kept, as set, and says so where nothing is", async ({
  db,
  world,
}) => {
  await ask(db, world, "nobody");
  const unset = await rendered("privacy", {});
  expect(unset).toContain("Tổ chức vận hành http://");
  expect(unset).toContain("người quản lý đã mời bạn vào nhóm");
  expect(unset).toContain("Không có hạn tự động.");
  vi.stubEnv("ORGANISATION", "Công ty Mẫu");
  vi.stubEnv("PRIVACY_CONTACT", "dulieu@example.com");
  vi.stubEnv("ACCOUNT_MONTHS", "24");
  vi.stubEnv("AUDIT_MONTHS", "12");
  const set = await rendered("privacy", {});
  expect(set).toContain("Công ty Mẫu kiểm soát và xử lý dữ liệu trên http://");
  expect(set).toContain("yêu cầu về dữ liệu của bạn: dulieu@example.com.");
  expect(set).toContain("Tài khoản 24 tháng không hoạt động sẽ bị xóa.");
  expect(set).toContain("Nhật ký ai đã làm gì được giữ 12 tháng.");
  expect(set).not.toContain("Tôi đã đọc và đồng ý");
});

test("signing up keeps which version was agreed to and when, and its page says what the press means", async ({
  db,
  world,
}) => {
  await ask(db, world, "nobody");
  expect(await rendered("sign-up", {})).toMatch(
    /Khi bấm “[^”]+”, bạn xác nhận đã đọc <a href="\/privacy">Thông báo về dữ liệu cá nhân<\/a> và đồng ý/,
  );
  const email = `${crypto.randomUUID()}@example.com`;
  const before = Date.now();
  await outcomeOf(() => signUp(null, form({ name: "Người Mới", email, password })));
  const { consents } = await db.user.findUniqueOrThrow({ where: { email }, select: { consents: true } });
  expect(consents).toMatchObject([{ version: noticeVersion }]);
  expect(consents[0]?.agreedAt.getTime()).toBeGreaterThanOrEqual(before);
});

test("who has an account agrees by accepting an invitation, or on the notice's page, once; a new version asks again", async ({
  db,
  world: _,
}) => {
  const { id, email } = await aUser(db);
  const session = await signedIn(db, id);
  const hasAgreed = async () =>
    (await findSession(db, { tokenHash: tokenHash(session), now: new Date(), idleMs: sessionIdleMs }))?.hasAgreed;
  const agreed = () => db.consent.findMany({ where: { userId: id }, select: { version: true } });
  setRequest(session);
  expect(await hasAgreed()).toBe(false);
  expect(await rendered("privacy", {})).toContain("Tôi đã đọc và đồng ý");
  for (const _time of [1, 2]) expect(await outcomeOf(() => agree(form({})))).toBe("/privacy?said=thanks");
  expect(await agreed()).toEqual([{ version: noticeVersion }]);
  expect(await hasAgreed()).toBe(true);
  expect(await rendered("privacy", {})).not.toContain("Tôi đã đọc và đồng ý");
  await db.consent.updateMany({ where: { userId: id }, data: { version: "2020-01-01" } });
  expect(await hasAgreed()).toBe(false);
  const token = newToken();
  const { id: cohortId } = await aCohort(db);
  await db.invitation.create({
    data: {
      tokenHash: tokenHash(token),
      role: "learner",
      email,
      cohortId,
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  await outcomeOf(() => join(form({ token })));
  expect((await agreed()).map(({ version }) => version).sort()).toEqual(["2020-01-01", noticeVersion]);
});
