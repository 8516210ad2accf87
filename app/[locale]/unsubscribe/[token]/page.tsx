import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { secretAddress } from "@/app/_page/secret-address";
import { Press } from "@/app/_ui/form/press";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { href } from "@/messages/links";
import { reminderMessages } from "@/messages/reminders";
import { translator } from "@/messages/translator";
import { findReminders } from "@/prisma/reminder";
import { db } from "@/school/db";
import { unsubscribe } from "./actions";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ of?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const title = translator(reminderMessages, Locale.parse((await params).locale))("endTitle");
  return secretAddress(title);
}

const questions = { reminders: "endQuestion", due: "endDueQuestion" } as const;
const helps = { reminders: "endHelp", due: "endDueHelp" } as const;

/** Looking ends nothing: mail programs look ahead at links. */
export default answering(async function UnsubscribePage({ params, searchParams }: Props) {
  const { locale: language, token } = await params;
  const locale = Locale.parse(language);
  const t = translator(reminderMessages, locale);
  const of = (await searchParams).of === "due" ? "due" : "reminders";
  const [viewer, reminders] = await Promise.all([findViewer(), isUuid(token) ? findReminders(db(), token, of) : null]);
  if (!reminders) notFound();
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className="stack narrow">
        <h1>{t(reminders.isWanted ? questions[of] : "ended")}</h1>
        <p>{t(reminders.isWanted ? helps[of] : "endedHelp")}</p>
        {reminders.isWanted ? (
          <Press action={unsubscribe} fields={{ token, of }}>
            <button type="submit" className="button" data-primary>
              {t("end")}
            </button>
          </Press>
        ) : (
          <p>
            <a className="button" href={href(locale, "/account")}>
              {t("toAccount")}
            </a>
          </p>
        )}
      </div>
    </Shell>
  );
});
