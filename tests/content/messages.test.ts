import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readTexts } from "@/bin/messages/texts";

/** What is no screen's words. */
const machinery = [
  "places.ts",
  "edition-name.ts",
  "fill.ts",
  "links.ts",
  "locale-of.ts",
  "regrade-text.ts",
  "translator.ts",
];
const Words = z.record(z.string(), z.string());
const Screen = z.object({ vi: Words, en: Words });

const texts = readTexts("messages");
const screens = await Promise.all(
  readdirSync("messages")
    .filter((file) => !machinery.includes(file))
    .map(async (file) => {
      const exported = Object.entries(
        z.record(z.string(), z.unknown()).parse(await import(`@/messages/${file.slice(0, -3)}.ts`)),
      );
      const [name = "", words] = exported.find(([own]) => own.endsWith("Messages")) ?? [];
      return { file, name, words: Screen.parse(words), source: readFileSync(join("messages", file), "utf8") };
    }),
);

/** The same words for another thing, or where one file must not bring another along. */
const twice: Record<string, string> = {
  "Thử lại": "the browser loads the words of a failed page alone",
  "Tiến độ": "a bar that shows how far a quiz is, and a page",
};

test("no two files of messages hold the same text in both languages", () => {
  const found = texts.filter(({ vi, en, file }) =>
    texts.some((other) => other.file !== file && other.vi.text === vi.text && other.en.text === en.text),
  );
  expect(found.filter(({ vi }) => !(vi.text in twice)).map(({ id, vi }) => [id, vi.text])).toEqual([]);
  expect([...new Set(found.map(({ vi }) => vi.text))].sort()).toEqual(Object.keys(twice).sort());
});

test("a translator gets every text that the app has, each once", () => {
  const shown = screens.flatMap(({ words }) =>
    Object.keys(words.vi).map((key) => `${words.vi[key]} / ${words.en[key]}`),
  );
  expect(new Set(texts.map(({ vi, en }) => `${vi.text} / ${en.text}`))).toEqual(new Set(shown));
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
});

/** Keys that stand in no reader as they are: codes of a rule or an action that is named here, or made `by` a template in it. */
const gathered: { file: string; keys: RegExp; from: string; by?: RegExp }[] = [
  {
    file: "account.ts",
    keys: /^(asksCertainty|hasShortcuts|wantsReminders|wantsDueMail)Help$/,
    from: "app/[locale]/account/page.tsx",
    by: /`\$\{name\}Help`/,
  },
  {
    file: "account.ts",
    keys: /^bad-(name|confirmation|input)$/,
    from: "app/_door/form-state.ts",
    by: /`bad-\$\{field\}`/,
  },
  { file: "account.ts", keys: /^unprintable-name$/, from: "domain/account.ts" },
  { file: "account.ts", keys: /^(not-confirmed|only-manager)$/, from: "app/[locale]/account/actions.ts" },
  { file: "article.ts", keys: /./, from: "domain/article-refusal.ts" },
  { file: "audit.ts", keys: /-/, from: "domain/audit.ts" },
  { file: "certainty.ts", keys: /./, from: "domain/choice.ts" },
  { file: "diagnosis.ts", keys: /^(overconfident|fitting|cautious)$/, from: "domain/diagnosis.ts" },
  { file: "doubt.ts", keys: /^(stands|willMend|mended)$/, from: "domain/doubt.ts" },
  { file: "doubts.ts", keys: /^(stands|willMend|mended)$/, from: "domain/doubt.ts" },
  { file: "entry.ts", keys: /^wrong-password$/, from: "app/_door/auth.ts" },
  { file: "entry.ts", keys: /^too-(many-tries|busy)$/, from: "app/_door/try-later.ts" },
  { file: "entry.ts", keys: /^(email-taken|by-invitation|no-mail)$/, from: "app/[locale]/sign-up/actions.ts" },
  { file: "entry.ts", keys: /^(no-email|unproven-email)$/, from: "domain/identity.ts" },
  { file: "entry.ts", keys: /^bad-(email|name|input)$/, from: "app/_door/form-state.ts", by: /`bad-\$\{field\}`/ },
  { file: "entry.ts", keys: /^bad-password$/, from: "domain/account.ts" },
  { file: "entry.ts", keys: /^password-(common|personal|pattern)$/, from: "domain/password-strength.ts" },
  { file: "final-result.ts", keys: /^(sem|binomial)$/, from: "domain/reliability.ts" },
  { file: "final-settings.ts", keys: /^(sem|binomial)$/, from: "domain/reliability.ts" },
  { file: "front.ts", keys: /./, from: "bin/front/answer.mjs", by: /words\[kind\]/ },
  {
    file: "invitations.ts",
    keys: /^(queued|sending|sent|refused|failed)Mail$/,
    from: "app/[locale]/manage/[cohort]/invitations/row.tsx",
    by: /`\$\{mailState\}Mail`/,
  },
  { file: "invitations.ts", keys: /^(open|used|expired)$/, from: "domain/invitation.ts" },
  {
    file: "cohort-settings.ts",
    keys: /^bad-(name|input|confirmation)$/,
    from: "app/_door/form-state.ts",
    by: /`bad-\$\{field\}`/,
  },
  {
    file: "cohort-settings.ts",
    keys: /^(not-confirmed|not-yours)$/,
    from: "app/[locale]/manage/[cohort]/learners/[learner]/erase/actions.ts",
  },
  { file: "due.ts", keys: /^\w+\/\w+$/, from: "domain/assignment.ts" },
  { file: "due.ts", keys: /^(soon|overdue|finished|late)$/, from: "domain/assignment.ts" },
  {
    file: "due-mail.ts",
    keys: /^(due7|due1|overdue|nudge)Subject$/,
    from: "school/due-letter.ts",
    by: /`\$\{kind\}Subject`/,
  },
  { file: "assignment.ts", keys: /^bad-(day|time|input)$/, from: "app/_door/form-state.ts", by: /`bad-\$\{field\}`/ },
  { file: "assignment.ts", keys: /^past-day$/, from: "app/[locale]/manage/[cohort]/settings/actions.ts" },
  { file: "invitation-mail.ts", keys: /^(no-link|unknown-place)$/, from: "domain/mail-text.ts" },
  {
    file: "invitation-mail.ts",
    keys: /^bad-(subject|body|input)$/,
    from: "app/_door/form-state.ts",
    by: /`bad-\$\{field\}`/,
  },
  {
    file: "roster.ts",
    keys: /^(bad-address|long-name|unprintable-name|twice|member|invited|over-limit)$/,
    from: "domain/roster-check.ts",
  },
  {
    file: "roster.ts",
    keys: /^(too-big|too-many-rows|empty-file|old-excel|unreadable-file)$/,
    from: "school/roster-file.ts",
  },
  {
    file: "findings.ts",
    keys: /^(role-name|absolute-word|give-away-word|watched-word|negation|long-stem|stem-mark)$/,
    from: "content/rules/give-away-words.ts",
  },
  { file: "gain.ts", keys: /^(pretest|final|check-30|check-90)$/, from: "domain/gain.ts" },
  { file: "findings.ts", keys: /^twin$/, from: "content/rules/twins.ts" },
  { file: "findings.ts", keys: /^(long-reason|hearsay|same-reason)$/, from: "content/rules/rationales.ts" },
  { file: "findings.ts", keys: /^(missing-reason|few-items)$/, from: "content/compile/incomplete.ts" },
  {
    file: "findings.ts",
    keys: /^(missing-(plain|case|angle)|few-(responsibilities|pairs)|(lesson-)?share|share-far|many-duties|long-lesson|prequestions|summary)$/,
    from: "content/rules/balance.ts",
  },
  {
    file: "findings.ts",
    keys: /^(open-answers|answers-after-yes|other-owner|idle-answers)$/,
    from: "content/rules/procedure.ts",
  },
  { file: "findings.ts", keys: /^untranslated$/, from: "content/rules/lint.ts" },
  { file: "findings.ts", keys: /^shared-words$/, from: "content/rules/overlap.ts" },
  { file: "findings.ts", keys: /^idle-acceptance$/, from: "content/rules/accepted.ts" },
  { file: "lesson-form.ts", keys: /^(invisible-letter|loose-marks)$/, from: "content/read/letters.ts" },
  { file: "lesson-form.ts", keys: /./, from: "content/read/markdown.ts" },
  {
    file: "file.ts",
    keys: /^(text|prose|count|share|index|seconds|moment)$/,
    from: "app/api/v1/cohorts/[cohort]/table.ts",
  },
  { file: "file-people.ts", keys: /^(never-began|learning|finished|passed)$/, from: "domain/cohort-view.ts" },
  { file: "file-responses.ts", keys: /^(practice|review|final|pretest|full|retry)$/, from: "domain/attempt.ts" },
  { file: "file-summary.ts", keys: /^(pretest|final|check-30|check-90)$/, from: "domain/gain.ts" },
  {
    file: "file-summary.ts",
    keys: /^(joins|splits)Is$/,
    from: "app/api/v1/cohorts/[cohort]/tables/key-figures.ts",
    by: /`\$\{name\}Is`/,
  },
  { file: "file-form.ts", keys: /./, from: "content/compile/references.ts" },
  { file: "file-form.ts", keys: /^taken-id$/, from: "content/compile/unique.ts" },
  { file: "file-form.ts", keys: /^reserved-/, from: "content/compile/reserved.ts" },
  { file: "file-form.ts", keys: /^neighbour-lesson$/, from: "content/check.ts" },
  { file: "file-form.ts", keys: /^(unlisted-folder|foreign-language)$/, from: "content/read/course-files.ts" },
  { file: "file-form.ts", keys: /^no-front-matter$/, from: "content/read/lesson-text.ts" },
  { file: "file-form.ts", keys: /-drawing(-file)?$/, from: "content/read/drawings.ts" },
  {
    file: "file-form.ts",
    keys: /^missing-(section|paragraph)$/,
    from: "content/read/parity.ts",
    by: /`missing-\$\{what\}`/,
  },
  { file: "file-form.ts", keys: /./, from: "content/read/parity.ts" },
  { file: "markdown.ts", keys: /./, from: "content/read/markdown.ts" },
  { file: "items.ts", keys: /^(small|dropped|suspect|easy|good|weak|uncertain)$/, from: "domain/item-analysis.ts" },
  {
    file: "item.ts",
    keys: /^(small|dropped|suspect|easy|good|weak|uncertain)Means$/,
    from: "app/[locale]/manage/[cohort]/items/[item]/page.tsx",
    by: /`\$\{remark\}Means`/,
  },
  {
    file: "items.ts",
    keys: /^(difficulty|discrimination|sureness|time|course)$/,
    from: "domain/cohort-view.ts",
  },
  {
    file: "items.ts",
    keys: /^(joins|splits)Small$/,
    from: "app/[locale]/manage/[cohort]/items/page.tsx",
    by: /`\$\{name\}Small`/,
  },
  {
    file: "learner.ts",
    keys: /^(joins|splits)One$/,
    from: "app/[locale]/manage/[cohort]/learners/[learner]/page.tsx",
    by: /`\$\{name\}One`/,
  },
  {
    file: "learner.ts",
    keys: /^(joins|splits)Small$/,
    from: "app/[locale]/manage/[cohort]/learners/[learner]/page.tsx",
    by: /`\$\{name\}Small`/,
  },
  { file: "learner.ts", keys: /^(not-started|learning|learned)$/, from: "domain/progress.ts" },
  { file: "learner.ts", keys: /^(review|final|check|pretest|full|retry)$/, from: "domain/attempt.ts" },
  { file: "mastery.ts", keys: /^(not-started|learning|learned|solid|due)$/, from: "domain/mastery.ts" },
  {
    file: "offline.ts",
    keys: /^(signed-out|other-person|stale-page|foreign-origin|stale|late|unreadable)$/,
    from: "messages/refusals.ts",
  },
  { file: "overview.ts", keys: /^joined$/, from: "domain/funnel.ts" },
  { file: "people-list.ts", keys: /^(never-began|learning|finished|passed)$/, from: "domain/cohort-view.ts" },
  { file: "people-list.ts", keys: /^(name|progress|activity|final)$/, from: "domain/cohort-view.ts" },
  { file: "progress.ts", keys: /^(full|retry)$/, from: "domain/attempt.ts" },
  { file: "quiz.ts", keys: /^(soon|tomorrow|soonAndTomorrow)$/, from: "school/quiz-view.ts" },
  { file: "refusals.ts", keys: /^kept-/, from: "app/_ui/quiz/held.client.tsx", by: /`kept-\$\{trouble\}`/ },
  {
    file: "reminders.ts",
    keys: /^(review|check30|check90)Subject$/,
    from: "school/reminder.ts",
    by: /`\$\{kind\}Subject`/,
  },
  { file: "reminders.ts", keys: /^(review|check30|check90)Text$/, from: "school/reminder.ts", by: /`\$\{kind\}Text`/ },
  { file: "findings.ts", keys: /^unmarked$/, from: "content/draft/findings.ts" },
  {
    file: "habits.ts",
    keys: /^(joins|splits)Small$/,
    from: "app/[locale]/manage/[cohort]/habits.tsx",
    by: /`\$\{name\}Small`/,
  },
  { file: "languages.ts", keys: /./, from: "domain/course.ts" },
  { file: "lesson-state.ts", keys: /./, from: "domain/progress.ts" },
  {
    file: "studio-details.ts",
    keys: /^bad-(url|percent|input)$/,
    from: "app/_door/form-state.ts",
    by: /`bad-\$\{field\}`/,
  },
  { file: "studio-question.ts", keys: /^(plain|case|angle)$/, from: "domain/course.ts" },
  {
    file: "studio-question.ts",
    keys: /^(plain|case|angle)Advice$/,
    from: "app/[locale]/author/[course]/questions/[duty]/item.tsx",
    by: /`\$\{variant\}Advice`/,
  },
  { file: "studio-questions.ts", keys: /^(plain|case|angle)$/, from: "domain/course.ts" },
  { file: "studio-written.ts", keys: /^(error|warning)$/, from: "content/read/finding.ts" },
  { file: "studio-written.ts", keys: /^(unreached|unsaved|stale-page)$/, from: "app/_ui/form/unsent.client.tsx" },
  { file: "regrade.ts", keys: /^(review|check|final|pretest)$/, from: "domain/attempt.ts" },
  { file: "regrade.ts", keys: /^(unchanged|regraded-already|busy)$/, from: "school/regrade.ts" },
  { file: "studio.ts", keys: /^doubts$/, from: "app/[locale]/author/[course]/places.ts" },
  { file: "studio.ts", keys: /^nothing-to-undo$/, from: "school/draft.ts" },
  { file: "studio.ts", keys: /./, from: "content/draft/change.ts" },
  { file: "studio-list.ts", keys: /^bad-input$/, from: "app/_door/form-state.ts" },
  {
    file: "studio-details.ts",
    keys: /^bad-(acronym|also|words)$/,
    from: "app/_door/form-state.ts",
    by: /`bad-\$\{field\}`/,
  },
  { file: "studio-prequestions.ts", keys: /^bad-words$/, from: "app/[locale]/author/[course]/actions.ts" },
  { file: "studio-prequestions.ts", keys: /^bad-input$/, from: "app/_door/form-state.ts" },
  { file: "studio-prequestions.ts", keys: /^changed-meanwhile$/, from: "school/draft.ts" },
  { file: "studio-prequestions.ts", keys: /^no-such-/, from: "content/draft/prequestion-changes.ts" },
  { file: "studio-history.ts", keys: /^[a-z-]+$/, from: "content/draft/change.ts" },
  {
    file: "studio-history.ts",
    keys: /^(course|role|lesson|duty|item|term|prequestion)\//,
    from: "app/[locale]/author/[course]/history/what-was-done.ts",
    by: /`\$\{kind\}\/\$\{/,
  },
  { file: "studio-new.ts", keys: /^(vi|en)$/, from: "domain/course.ts" },
  { file: "studio-new.ts", keys: /^(no|same)-name$/, from: "content/draft/typed-roles.ts" },
  { file: "studio-new.ts", keys: /^bad-(title|input)$/, from: "app/_door/form-state.ts", by: /`bad-\$\{field\}`/ },
  { file: "studio-review.ts", keys: /^(unseen|accepted|rejected)$/, from: "content/draft/draft.ts" },
  { file: "studio-review.ts", keys: /^(sure|unsure|own|stale|homeless)$/, from: "content/draft/review.ts" },
  { file: "studio-review.ts", keys: /^(subject|carry-over|joined)$/, from: "content/article/proposal.ts" },
  { file: "studio-review.ts", keys: /^no-article$/, from: "school/reread.ts" },
  { file: "studio-review.ts", keys: /^bad-words$/, from: "app/[locale]/author/[course]/actions.ts" },
  { file: "studio-review.ts", keys: /^bad-input$/, from: "app/_door/form-state.ts" },
  { file: "studio-review.ts", keys: /^(no|same)-name$/, from: "content/draft/typed-roles.ts" },
  { file: "studio-review.ts", keys: /^changed-meanwhile$/, from: "school/draft.ts" },
  { file: "studio-review.ts", keys: /^no-such-(duty|sentence)$/, from: "content/draft/duty-changes.ts" },
  {
    file: "studio-publish.ts",
    keys: /^(un|half-|with|lesson-|title-|role-|text-|name-|pair-|term-|prequestion-)/,
    from: "content/draft/readiness.ts",
  },
  { file: "studio-publish.ts", keys: /^bad-(why|input)$/, from: "app/_door/form-state.ts" },
  {
    file: "states.ts",
    keys: /^(notFound|forbidden|offline)Help$/,
    from: "app/_ui/state-page.tsx",
    by: /`\$\{state\}Help`/,
  },
];
const isGathered = (file: string, key: string): boolean =>
  gathered.some(
    (line) =>
      line.file === file &&
      line.keys.test(key) &&
      (line.by ?? new RegExp(`"${key}"`)).test(readFileSync(line.from, "utf8")),
  );

test.each(screens)("every key of $file is read somewhere", ({ file, name, words }) => {
  const inherited = screens
    .filter((other) => other.file !== file && sourceOf(file).includes(`...${other.name}.`))
    .flatMap((other) => Object.keys(other.words.vi));
  const readers = readersOf(file, name);
  const dead = Object.keys(words.vi).filter(
    (key) => !inherited.includes(key) && !readers.some((source) => reads(source, key)) && !isGathered(file, key),
  );
  expect(dead).toEqual([]);
});

const sources = ["app", "school", "messages"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ path: join(folder, file), source: readFileSync(join(folder, file), "utf8") })),
);
const sourceOf = (file: string): string => screens.find((screen) => screen.file === file)?.source ?? "";

/** The sources that import a file of messages, or another that has all of its words. */
function readersOf(file: string, name: string): string[] {
  const stem = file.slice(0, -3);
  const own = sources.filter(
    ({ path, source }) =>
      source.includes(`"@/messages/${stem}"`) || (path.startsWith("messages") && source.includes(`"./${stem}"`)),
  );
  const heirs = screens.filter(({ source }) => source.includes(`...${name}.`));
  return [...own.map(({ source }) => source), ...heirs.flatMap((heir) => readersOf(heir.file, heir.name))];
}

/** `"key"`, `.key`, or a name taken out of an object. */
const reads = (source: string, key: string): boolean =>
  source.includes(`"${key}"`) || (/^\w+$/.test(key) && new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,}]`).test(source));
