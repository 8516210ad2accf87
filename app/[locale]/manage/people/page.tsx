import type { Metadata } from "next";
import { requireOperator } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Pager } from "@/app/_ui/pager";
import { SaidLines } from "@/app/_ui/said-lines";
import { Shell } from "@/app/_ui/shell";
import peopleStyles from "@/app/[locale]/manage/[cohort]/people/people.module.css";
import styles from "@/app/[locale]/manage/manage.module.css";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { administrationMessages } from "@/messages/administration";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { accountRows, listAccounts } from "@/prisma/accounts";
import { db } from "@/school/db";
import { AccountTable } from "./table";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(administrationMessages, Locale.parse((await params).locale))("title") };
}

/** Everybody who has an account, found by a part of their name or address. */
export default answering(async function EverybodyPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireOperator(locale);
  const t = translator(administrationMessages, locale);
  const asked = await searchParams;
  const { search, page } = cohortViewOf(asked);
  const { n, accounts } = await listAccounts(db(), { search, page });
  const place = href(locale, "/manage/people");
  return (
    <Shell locale={locale} viewer={viewer} place="manage" wide>
      <div className={styles.page}>
        <header className="stack">
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </header>
        <SaidLines good={asked.said === "erased" && t("erased")} />
        <form method="get" action={place} className={`${peopleStyles.filter} no-print`}>
          <div className="field">
            <label htmlFor="search">{t("search")}</label>
            <input id="search" name="search" type="search" defaultValue={search} maxLength={80} autoComplete="off" />
          </div>
          <button type="submit" className="button">
            {t("show")}
          </button>
        </form>
        <div className="stack">
          <p className="meta">{n === 0 ? t("none") : t("found", { n })}</p>
          {accounts.length > 0 && <AccountTable locale={locale} accounts={accounts} />}
          <Pager
            locale={locale}
            page={page}
            pages={Math.ceil(n / accountRows)}
            hrefOf={(to) => `${place}?${new URLSearchParams({ ...(search && { search }), page: String(to) })}`}
          />
        </div>
      </div>
    </Shell>
  );
});
