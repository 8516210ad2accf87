import { awayBefore, awayStep, type FarewellDay, monthsAfter } from "@/domain/away";
import type { Locale } from "@/domain/course";
import { isQuiet } from "@/domain/reminder";
import { farewellMessages } from "@/messages/farewell";
import { timeZone, translator } from "@/messages/translator";
import { claimFarewell, dropAuditBefore, listAway, markFarewellSent, releaseFarewell } from "@/prisma/away";
import { forgetUser, isOnlyManager } from "@/prisma/personal";
import { db } from "./db";
import { keeping } from "./keeping";
import { letter } from "./letter";
import { type Mail, openMail, sendsMail } from "./mail";

const pageSize = 200;

type Away = Awaited<ReturnType<typeof listAway>>[number];

/** Tells who is away for long that their account ends, and ends those whose time has come, where a time is set. Says how many ended. */
export async function endUnused(at: Date): Promise<number> {
  const { accountMonths: months } = keeping();
  if (months === null || isQuiet(at, timeZone)) return 0;
  const isTold = sendsMail();
  const mail = isTold ? openMail() : null;
  if (mail && !(await mail.isReady())) return 0;
  let count = 0;
  for (let afterId: string | undefined = "00000000-0000-0000-0000-000000000000"; afterId; ) {
    const page: Away[] = await listAway(db(), { before: awayBefore(at, months), afterId, limit: pageSize });
    for (const away of page) {
      const farewells = away.farewells.filter(({ awaySince }) => awaySince.getTime() === away.awaySince.getTime());
      const step = awayStep(
        // Whoever can't sign in any more could not stay, so there is nothing to tell.
        { awaySince: away.awaySince, farewells, months, isTold: isTold && !away.isClosed },
        at,
      );
      // A cohort without anybody who can read its report would be lost.
      if (step === null || (await isOnlyManager(db(), away.id))) continue;
      if (step === "end") count += Number(await end(away, at));
      else if (mail && (await tell(mail, away, { days: step, months, at })) === "failed") return count;
    }
    afterId = page.length === pageSize ? page.at(-1)?.id : undefined;
  }
  return count;
}

/** Entries of the log go when their time is over, where one is set. */
export async function endOldEntries(at: Date): Promise<number> {
  const { auditMonths } = keeping();
  return auditMonths === null ? 0 : dropAuditBefore(db(), monthsAfter(at, -auditMonths));
}

const end = ({ id: userId, email, awaySince }: Away, now: Date): Promise<boolean> =>
  forgetUser(db(), { userId, email, now, awaySince });

type Telling = { days: FarewellDay; months: number; at: Date };

async function tell(mail: ReturnType<typeof openMail>, away: Away, { days, months, at }: Telling) {
  const farewell = { userId: away.id, awaySince: away.awaySince, days };
  if (!(await claimFarewell(db(), { ...farewell, claimedAt: at }))) return "refused";
  const outcome = await mail.send(farewellLetter(away, days, months));
  if (outcome === "failed") await releaseFarewell(db(), farewell);
  if (outcome === "sent") await markFarewellSent(db(), farewell, at);
  return outcome;
}

function farewellLetter({ email, locale }: { email: string; locale: Locale }, days: FarewellDay, months: number): Mail {
  const t = translator(farewellMessages, locale);
  return letter({
    to: email,
    locale,
    subject: t("subject", { days }),
    texts: [t("text", { months, days }), t("lost")],
    way: ["/account", t("link")],
    why: t("why"),
    end: ["/privacy", t("notice")],
    oneClick: null,
  });
}
