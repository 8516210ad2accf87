import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireOperator } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { momentText } from "@/app/_ui/moment-text";
import { SaidLines } from "@/app/_ui/said-lines";
import { Shell } from "@/app/_ui/shell";
import styles from "@/app/[locale]/manage/manage.module.css";
import { sessionIdleMs } from "@/domain/account";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { administrationMessages } from "@/messages/administration";
import { emailChangeMessages } from "@/messages/email-change";
import { href } from "@/messages/links";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { findAccount } from "@/prisma/accounts";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { AccountActs } from "./acts";
import { AccountFacts } from "./facts";
import { AccountLog } from "./log";

type Props = {
  params: Promise<{ locale: string; person: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(administrationMessages, Locale.parse((await params).locale))("title") };
}

const done = [
  "role-changed",
  "operator-named",
  "operator-ended",
  "sessions-ended",
  "account-closed",
  "account-reopened",
] as const;
const refused = ["still-operator", "only-manager", "not-a-manager", "last-operator", "no-such-person"] as const;

/** One person's account, and what an operator can do for it. */
export default answering(async function PersonPage({ params, searchParams }: Props) {
  const { locale: language, person } = await params;
  const locale = Locale.parse(language);
  const viewer = await requireOperator(locale);
  const account =
    (isUuid(person) && (await findAccount(db(), person, { now: now(), idleMs: sessionIdleMs }))) || notFound();
  const [t, factors] = [translator(administrationMessages, locale), translator(secondFactorMessages, locale)];
  const { said } = await searchParams;
  const [good, fault] = [done.find((code) => code === said), refused.find((code) => code === said)];
  return (
    <Shell locale={locale} viewer={viewer} place="manage">
      <div className={styles.page}>
        <header className="stack">
          <p>
            <a className="way" href={href(locale, "/manage/people")}>
              {t("everybody")}
            </a>
          </p>
          <h1>{account.name}</h1>
          <p className="lead">{account.email}</p>
        </header>
        <SaidLines
          good={
            (good && t(good)) ||
            (said === "factors-removed" && factors("factors-removed")) ||
            (said === "email-set" && emailChangeMessages[locale]["email-set"])
          }
          fault={fault && t(fault)}
          note={account.closedAt !== null && t("closedSince", { when: momentText(locale, account.closedAt, "dated") })}
        />
        <AccountFacts locale={locale} account={account} />
        <AccountActs locale={locale} account={account} />
        <AccountLog locale={locale} userId={account.id} />
      </div>
    </Shell>
  );
});
