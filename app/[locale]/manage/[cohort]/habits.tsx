import type { ConfusionMatrix } from "@/domain/confusion";
import type { Locale } from "@/domain/course";
import { frequencyOf, habitsIn } from "@/domain/diagnosis";
import { numberFormat } from "@/messages/formats";
import { habitMessages } from "@/messages/habits";
import { languageTag, translator } from "@/messages/translator";

/** How often duties were joined and split, of the times when they could have been; a learner's and a cohort's alike. */
export function Habits({ locale, matrix }: { locale: Locale; matrix: ConfusionMatrix }) {
  const t = translator(habitMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const habits = habitsIn(matrix);
  return (["joins", "splits"] as const).map((name) => {
    const { times, of } = habits[name];
    return (
      <p key={name}>
        {frequencyOf(habits[name]) === null
          ? t(`${name}Small`, { n: of })
          : t(name, { times, of, share: percent.format(times / of) })}
      </p>
    );
  });
}
