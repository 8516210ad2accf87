import { z } from "zod";
import { answeringRoute } from "@/app/_door/answering-route";
import { guardedForAll } from "@/app/_door/json-gate";
import { reply } from "@/app/_door/reply";
import { admit, admitAddress } from "@/app/_door/sign-in-limits";
import { TypedPassword } from "@/domain/account";
import { strengthOf } from "@/domain/password-strength";
import { rateLimits } from "@/domain/rate-limit";
import { now } from "@/school/clock";

/** What its form holds so far, which needs no more to be whole than the password. */
const Body = z.strictObject({
  password: TypedPassword,
  email: z.string().max(254).toLowerCase(),
  name: z.string().max(254),
});

/** Says how hard a password is to guess while it is typed, by the rule by which it is taken. Nothing of it is stored or logged. */
export const POST = answeringRoute(
  (request: Request): Promise<Response> =>
    guardedForAll(request, Body, async ({ password, ...about }) => {
      await admitAddress("strength", { ...rateLimits.strengthByAddress, now: now() });
      await admit({ key: "strength:whole", ...rateLimits.strengthWhole, now: now() });
      return reply(strengthOf(password, about));
    }),
);
