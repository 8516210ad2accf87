import { randomUUID } from "node:crypto";
import { piece } from "@/app/_page/piece";
import { Field, Option } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Pager } from "@/app/_ui/pager";
import type { Course, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { regradeMessages } from "@/messages/regrade";
import { translator } from "@/messages/translator";
import type { Judging } from "@/prisma/regrade";
import { previewRegrade } from "@/school/regrade";
import type { SentKey } from "@/school/sent-key";
import { noteViewing } from "@/school/viewing";
import { applyRegrade } from "./actions";
import { EffectTable } from "./effect-table";
import { signed } from "./signed";

type Props = {
  locale: Locale;
  cohortId: string;
  editionId: string;
  judging: Judging & { course: Course };
  chosenKey: SentKey;
  managerId: string;
  page: number;
};

/** What the key would change, and the form that applies it. */
export const Preview = piece(async function Preview({
  locale,
  cohortId,
  editionId,
  judging,
  chosenKey,
  managerId,
  page,
}: Props) {
  const t = translator(regradeMessages, locale);
  const key = chosenKey === "none" ? null : chosenKey;
  const { effects, last, people, outside, most, least, gained, lost } = await previewRegrade(judging, {
    key,
    managerId,
    page,
  });
  if (effects.length > 0) await noteViewing({ managerId, cohortId, kind: "regrade" });
  const item = judging.item.id;
  const place = `${href(locale, `/manage/${cohortId}/regrade`)}?item=${item}&edition=${editionId}&key=${chosenKey}`;
  return (
    <section className="stack" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{people === 0 ? t("nobody") : t("changes", { n: people })}</h2>
      {people > 0 && <p>{t("span", { least: signed(least), most: signed(most) })}</p>}
      {outside > 0 && <p className="meta">{t("outside", { n: outside })}</p>}
      {gained > 0 && <p>{t("gainedAll", { n: gained })}</p>}
      {lost > 0 && <p>{t("lostAll", { n: lost })}</p>}
      {effects.length > 0 && <EffectTable locale={locale} course={judging.course} effects={effects} />}
      <Pager locale={locale} page={page} pages={last} hrefOf={(to) => `${place}&page=${to}#preview`} />
      <p className="meta">{t("everybody")}</p>
      <TypedForm
        action={applyRegrade}
        words={{
          "bad-input": t("badReason"),
          "bad-reason": t("badReason"),
          unchanged: t("unchanged"),
          "regraded-already": t("regraded-already"),
          busy: t("busy"),
        }}
        submitLabel={t("confirm")}
        isPrimary
        fields={{ cohort: cohortId, id: randomUUID(), item, edition: editionId, key: chosenKey }}
      >
        <Field name="reason" label={t("reason")} help={t("reasonHelp")} rows={3} required />
        {lost > 0 && (
          <Option type="checkbox" name="revokes">
            {t("revokes")}
          </Option>
        )}
      </TypedForm>
    </section>
  );
});
