import type { FormAction } from "@/app/_door/form-state";
import { Field, Option } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { doubtOutcomes } from "@/domain/doubt";
import { doubtsMessages } from "@/messages/doubts";
import { translator } from "@/messages/translator";
import type { ListedDoubt } from "@/prisma/doubts";

type Props = { locale: Locale; doubt: ListedDoubt; action: FormAction; fields: Record<string, string> };

/** What to conclude of a doubt, and a word to whom it is from. */
export function AnswerForm({ locale, doubt, action, fields }: Props) {
  const t = translator(doubtsMessages, locale);
  const codes = ["bad-input", "bad-outcome", "bad-answer", "unexplained", "not-mended"] as const;
  const { "bad-input": whole, ...words } = Object.fromEntries(codes.map((code) => [code, t(code)]));
  return (
    <TypedForm
      action={action}
      words={{ ...words, "bad-input": whole ?? "" }}
      submitLabel={t("send")}
      summary={t(doubt.outcome ? "answerAgain" : "answer")}
      fields={{ ...fields, doubt: doubt.id }}
    >
      <fieldset className="options">
        <legend>{t("outcome")}</legend>
        {doubtOutcomes.map((outcome) => (
          <Option key={outcome} type="radio" name="outcome" value={outcome} defaultChecked={outcome === doubt.outcome}>
            {t(outcome)}
          </Option>
        ))}
      </fieldset>
      <Field
        name="answer"
        id={`answer-${doubt.id}`}
        label={t("words")}
        help={t("wordsHelp")}
        rows={3}
        defaultValue={doubt.answer ?? ""}
      />
    </TypedForm>
  );
}
