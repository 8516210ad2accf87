import { afterEach, describe, expect, vi } from "vitest";
import { makeCohort } from "@/app/[locale]/manage/actions";
import { POST as respond } from "@/app/api/v1/attempts/[attempt]/responses/route";
import { ownerTag } from "@/prisma/token";
import { diskState } from "@/school/disk";
import { appOrigin } from "@/school/origin";
import { aSentResponse } from "@/tests/unit/builders";
import { form } from "./form";
import { ask, test, type World } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next/server", () => ({ connection: async () => {} }));

/** A file system that has no space at all, whoever asks. */
const fullDisk = "/proc";

let later = 0;

/** What was seen is believed for a few seconds. */
function onDisk(folder: string | undefined): void {
  vi.stubEnv("DATABASE_FOLDER", folder);
  later += 10_000;
  vi.spyOn(performance, "now").mockReturnValue(later + 1e9);
}

afterEach(() => {
  onDisk(undefined);
  vi.unstubAllEnvs();
});

const send = ({ attempt, learner }: World, responseId: string) =>
  respond(
    new Request(`${appOrigin.origin}/api/v1/it`, {
      method: "POST",
      headers: { origin: appOrigin.origin, "content-type": "application/json", "x-owner": ownerTag(learner.id) },
      body: JSON.stringify({ ...aSentResponse({ itemId: attempt.itemIds[0] }), responseId }),
    }),
    { params: Promise.resolve({ attempt: attempt.id }) },
  );

describe.runIf(process.platform === "linux")(
  "a disk that is nearly full (skipped where no file system is always full)",
  () => {
    test("refuses a response with when to send it again, stores nothing, and takes the same one when there is space", async ({
      db,
      world,
    }) => {
      await ask(db, world, "learner", "/learn");
      onDisk(fullDisk);
      expect(await diskState()).toEqual({ isFull: true, freeBytes: 0 });
      const { responseId } = aSentResponse();
      const before = await db.response.count();
      const refused = await send(world, responseId);
      expect([refused.status, refused.headers.get("retry-after"), await refused.json()]).toEqual([
        503,
        "30",
        { refusal: "disk-full" },
      ]);
      expect(await db.response.count()).toBe(before);
      onDisk(process.cwd());
      expect((await send(world, responseId)).status).toBe(200);
      expect(await db.response.count()).toBe(before + 1);
    });

    test("refuses a manager's form in words and keeps what was typed", async ({ db, world }) => {
      await ask(db, world, "manager", "/manage");
      onDisk(fullDisk);
      expect(await makeCohort(null, form({ name: "Nhóm mới", course: "caio-cto" }))).toMatchObject({
        refusal: "full",
        notice: { text: expect.stringMatching(/^Máy chủ sắp hết chỗ lưu/) },
        typed: { name: "Nhóm mới" },
      });
    });
  },
);

test("a database of somebody else's with space is not full, and how much it has is not known", async ({ world: _ }) => {
  expect(await diskState()).toEqual({ isFull: false, freeBytes: null });
});
