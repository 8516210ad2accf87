import { momentText } from "@/app/_ui/moment-text";
import { TableRegion } from "@/app/_ui/table-region";
import type { Locale } from "@/domain/course";
import { hasFailed } from "@/domain/operating";
import { numberFormat } from "@/messages/formats";
import { operatingMessages } from "@/messages/operating";
import { languageTag, translator } from "@/messages/translator";
import type { operatingState } from "@/school/operating";
import styles from "./operating.module.css";

type State = Awaited<ReturnType<typeof operatingState>>;

/** What there is to keep an eye on, a row each. */
export function OperatingFacts({ locale, state }: { locale: Locale; state: State }) {
  const t = translator(operatingMessages, locale);
  const { database, disk, queue } = state;
  const size = sizeIn(locale);
  const rows = {
    backup: state.isBackedUp || state.backup ? factText(locale, state.backup) : t("noPlan"),
    backupCheck: factText(locale, state.backupCheck),
    queue: queue ? t("queueIs", queue) : t("queueOff"),
    mail: state.sendsMail ? factText(locale, state.mail) : t("noMail"),
    disk: [
      ...(state.isDiskFull ? [t("diskFull")] : []),
      disk ? t("diskIs", { free: size(disk.free), total: size(disk.total) }) : t("unknown"),
    ].join(" "),
    size: size(database.bytes),
    version: t("versionIs", { version: state.version, node: state.node, server: database.server }),
    schema: t("schemaIs", { n: database.migrations, latest: database.latest }),
  };
  return (
    <TableRegion label={t("title")}>
      <table className={`table ${styles.facts}`}>
        <caption className="hidden-visually">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("now")}</th>
          </tr>
        </thead>
        <tbody>
          {(["backup", "backupCheck", "queue", "mail", "disk", "size", "version", "schema"] as const).map((name) => (
            <tr key={name}>
              <th scope="row">{t(name)}</th>
              <td>
                {state.worries.some((worry) => worry === name) && <strong className={styles.look}>{t("look")}</strong>}
                {rows[name]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** The later of both: what failed after it worked is what there is to know. */
function factText(locale: Locale, fact: State["backup"]): string {
  const t = translator(operatingMessages, locale);
  if (!fact) return t("neverYet");
  const { succeededAt, failedAt, fault } = fact;
  if (failedAt && hasFailed(fact))
    return t("failed", { when: momentText(locale, failedAt, "dated"), fault: fault ?? "" });
  return succeededAt ? t("worked", { when: momentText(locale, succeededAt, "dated") }) : t("neverYet");
}

const sizeIn = (locale: Locale) => (bytes: number) => {
  const isLarge = bytes >= 1e9;
  return numberFormat(languageTag(locale), {
    style: "unit",
    unit: isLarge ? "gigabyte" : "megabyte",
    maximumFractionDigits: 1,
  }).format(bytes / (isLarge ? 1e9 : 1e6));
};
