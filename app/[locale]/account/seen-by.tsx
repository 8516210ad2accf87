import { piece } from "@/app/_page/piece";
import { Moment } from "@/app/_ui/moment";
import { Pager } from "@/app/_ui/pager";
import { TableRegion } from "@/app/_ui/table-region";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { seenByMessages } from "@/messages/seen-by";
import { translator } from "@/messages/translator";
import { listSeenBy, type Seen } from "@/prisma/seen-by";
import { db } from "@/school/db";

const pageSize = 10;

type Props = { locale: Locale; userId: string; page: number };

/** Which managers saw the viewer's results, when, and where. */
export const SeenBy = piece(async function SeenBy({ locale, userId, page }: Props) {
  const t = translator(seenByMessages, locale);
  const found = await listSeenBy(db(), userId, { skip: (page - 1) * pageSize, take: pageSize });
  return (
    <section className="stack" aria-labelledby="seen-by">
      <h2 id="seen-by">{t("title")}</h2>
      <p className="meta">{t("help")}</p>
      {found.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <TableRegion label={t("title")}>
          <table className="table">
            <caption className="hidden-visually">{t("title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("who")}</th>
                <th scope="col">{t("what")}</th>
                <th scope="col">{t("when")}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((seen) => (
                <tr key={seen.id}>
                  <th scope="row">{seen.manager ?? t("gone")}</th>
                  <td>{seen.cohort ? t("cohort", { what: t(kindOf(seen)), cohort: seen.cohort }) : t(kindOf(seen))}</td>
                  <td>
                    <Moment locale={locale} at={seen.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <Pager
        locale={locale}
        table={t("title")}
        page={page}
        pages={Math.ceil((found[0]?.n ?? 0) / pageSize)}
        hrefOf={(to) => `${href(locale, "/account")}?seen=${to}#seen-by`}
      />
    </section>
  );
});

function kindOf({ action, kind }: Seen): "page" | "list" | "gain" | "duties" | "regrade" | "item" | "file" {
  if (action === "report-exported") return "file";
  if (action === "item-viewed") return "item";
  if (action === "learner-viewed") return "page";
  return (["gain", "duties", "regrade"] as const).find((one) => one === kind) ?? "list";
}
