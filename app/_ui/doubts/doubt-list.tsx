import type { ReactNode } from "react";
import type { FormAction } from "@/app/_door/form-state";
import { Pager } from "@/app/_ui/pager";
import type { Locale } from "@/domain/course";
import { doubtsMessages } from "@/messages/doubts";
import { translator } from "@/messages/translator";
import type { DoubtCase } from "@/school/doubts";
import { AnswerForm } from "./answer-form";
import { DoubtCard } from "./doubt-case";
import styles from "./doubts.module.css";

type Props = {
  locale: Locale;
  cases: DoubtCase[];
  page: number;
  last: number;
  /** The list's own address. */
  place: string;
  /** The code of what is to be told here, as the address says it. */
  said: unknown;
  /** Whose word a doubt is. */
  saidBy: (of: DoubtCase) => string;
  /** Other things to do about it. */
  ways?: (of: DoubtCase) => ReactNode;
  action: FormAction;
  fields: Record<string, string>;
};

/** Doubts, what is open first, each with the form that answers it. */
export function DoubtList({ locale, cases, page, last, place, said, saidBy, ways, action, fields }: Props) {
  const t = translator(doubtsMessages, locale);
  return (
    <>
      <p className="lead">{t(cases.length === 0 ? "none" : "lead")}</p>
      {said === "answered" && (
        <p className="success" role="status">
          {t("sent")}
        </p>
      )}
      {cases.length > 0 && (
        <ol className={styles.doubts}>
          {cases.map((one) => (
            <DoubtCard key={one.doubt.id} locale={locale} of={one} said={saidBy(one)}>
              <AnswerForm
                locale={locale}
                doubt={one.doubt}
                action={action}
                fields={{ ...fields, page: String(page) }}
              />
              {ways?.(one)}
            </DoubtCard>
          ))}
        </ol>
      )}
      <Pager locale={locale} page={page} pages={last} hrefOf={(to) => `${place}?page=${to}`} />
    </>
  );
}
