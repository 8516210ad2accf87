import { expect, vi } from "vitest";
import { endOtherSessions, updateProfile, updateSettings } from "@/app/[locale]/account/actions";
import { saveFinalMinutes, saveTimeFactor } from "@/app/[locale]/manage/[cohort]/final/actions";
import { revoke } from "@/app/[locale]/manage/[cohort]/learners/[learner]/actions";
import type { Db } from "@/prisma/client";
import { form } from "./form";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
// The frame has parts that ask for themselves; this is about what the page puts into it.
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const learnersPage = "manage/[cohort]/learners/[learner]";

/** What somebody does, the page that it leads to, and the sentence by which that page says that it was done. */
const done: [what: string, act: (world: World, db: Db) => Promise<unknown>, page: string, sentence: string][] = [
  [
    "gave a learner more time for the final",
    ({ cohort, learner }) => saveTimeFactor(form({ cohort: cohort.id, learner: learner.id, factor: "1.5" })),
    learnersPage,
    "Đã lưu.",
  ],
  [
    "set the final's timer",
    ({ cohort }) => saveFinalMinutes(null, form({ cohort: cohort.id, minutes: "45" })),
    "manage/[cohort]",
    "Đã lưu.",
  ],
  [
    "revoked a certificate",
    async ({ cohort, learner, certificate: { code } }, db) => {
      const { id } = await db.certificate.findUniqueOrThrow({ where: { code }, select: { id: true } });
      return revoke(null, form({ cohort: cohort.id, learner: learner.id, certificate: id, reason: "Cấp nhầm" }));
    },
    learnersPage,
    "Đã thu hồi chứng nhận.",
  ],
  ["changed their name", () => updateProfile(null, form({ name: "An", theme: "dark" })), "account", "Đã lưu."],
  ["changed their settings", () => updateSettings(null, form({ hasShortcuts: "on" })), "account", "Đã lưu."],
  ["ended their other sessions", () => endOtherSessions(form()), "account", "Đã đăng xuất khỏi các trình duyệt khác."],
];

test.for(done)(
  "a manager who %s reads so on the page that it leads to, and not when it is opened otherwise",
  async ([_, act, page, sentence], { db, world }) => {
    await ask(db, world, "manager");
    const address = new URL(await outcomeOf(() => act(world, db)), "http://127.0.0.1");
    const params = { cohort: world.cohort.id, learner: world.learner.id };
    expect(address.pathname).toBe(`/${page.replace("[cohort]", params.cohort).replace("[learner]", params.learner)}`);
    const notices = async (search: Record<string, string>) =>
      [...(await rendered(page, params, search)).matchAll(/role="status"[^>]*>([^<]+)</g)].map(([, text]) => text);
    expect(await notices(Object.fromEntries(address.searchParams))).toEqual([sentence]);
    expect(await notices({})).toEqual([]);
  },
);
