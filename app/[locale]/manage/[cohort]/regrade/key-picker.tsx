import { choices } from "@/domain/choice";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import { regradeMessages } from "@/messages/regrade";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import type { Judging } from "@/prisma/regrade";
import type { SentKey } from "@/school/sent-key";

type Props = {
  locale: Locale;
  editionId: string;
  judging: Judging & { course: Course };
  chosenKey: SentKey | undefined;
};

/** The item with the key that it has, and the other keys that it may be judged by. */
export function KeyPicker({ locale, editionId, judging: { item, course }, chosenKey }: Props) {
  const t = translator(regradeMessages, locale);
  const roles = roleNames(course.roles, locale);
  const others = [...choices.filter((choice) => choice !== item.key), "none" as const];
  return (
    <form className="card stack">
      <h2 lang={foreignLanguage(course, locale)}>{item.stem[locale]}</h2>
      <p>{t("keyNow", { role: roles[item.key] })}</p>
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="edition" value={editionId} />
      <fieldset className="options">
        <legend>{t("newKey")}</legend>
        {others.map((key) => (
          <label key={key} className="option">
            <input type="radio" name="key" value={key} required defaultChecked={key === chosenKey} />{" "}
            {key === "none" ? t("dropped") : roles[key]}
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" className="button">
          {t("preview")}
        </button>
      </p>
    </form>
  );
}
