import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { ChangePress, changeFields } from "@/app/[locale]/author/[course]/studio";
import { ProblemLine } from "@/app/[locale]/author/problem-line";
import type { Draft } from "@/content/draft/draft";
import { placeOfSubject } from "@/content/draft/place-of-subject";
import type { Lack, Readiness } from "@/content/draft/readiness";
import type { Finding } from "@/content/read/finding";
import { printProblem } from "@/content/read/problem";
import type { Locale } from "@/domain/course";
import { groupedBy } from "@/domain/grouping";
import { findingText } from "@/messages/findings";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { studioMessages } from "@/messages/studio";
import { publishMessages } from "@/messages/studio-publish";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import { acceptWarnings } from "./actions";
import styles from "./publish.module.css";

type Props = { locale: Locale; open: OpenDraft };

/** More than these stay folded until they are asked for. */
const fewLacks = 3;

/** What the draft lacks, by its kind, each with the way to where it is mended. */
export function Lacks({ locale, open, lacks }: Props & { lacks: readonly Lack[] }) {
  const t = translator(publishMessages, locale);
  const codes = [...new Set(lacks.map(({ code }) => code))];
  if (codes.length === 0) return null;
  return (
    <ul className={styles.stands}>
      {codes.map((code) => {
        const of = lacks.filter((lack) => lack.code === code);
        return (
          <li key={code}>
            {code === "title-unwritten" || code === "role-unnamed" ? (
              <a className="way" href={href(locale, `${places.author(open.draft.courseId)}/details`)}>
                {t(code)}
              </a>
            ) : (
              <details open={of.length <= fewLacks}>
                <summary className="unfold">{t(code, { n: of.length })}</summary>
                <ul className={styles.stands}>
                  {of.map(({ subject }) => (
                    <li key={subject}>
                      <SubjectLink locale={locale} draft={open.draft} subject={subject} isAlone />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the checks say: first what has to be mended, then what may be let stand with a reason. */
export function Findings({ locale, open, readiness: { findings, problems } }: Props & { readiness: Readiness }) {
  const t = translator(publishMessages, locale);
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = findings.filter(({ level }) => level === "warning");
  return (
    <>
      {errors.length + problems.length > 0 && (
        <>
          <h3>{t("errors")}</h3>
          <ul className={`${styles.stands} ${styles.apart}`}>
            {errors.map((finding) => (
              <FindingLine key={keyOf(finding)} locale={locale} draft={open.draft} finding={finding} />
            ))}
            {problems.map((problem) => (
              <ProblemLine key={printProblem(problem)} problem={problem} locale={locale} />
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{t("warnings")}</h3>
          <p className="meta">{t("warningsLead")}</p>
          {[...groupedBy(warnings, ({ code }) => code)].map(([code, alike]) => (
            <Warnings key={code} locale={locale} open={open} alike={alike} />
          ))}
        </>
      )}
    </>
  );
}

/** Warnings of one kind: each may be let stand by itself, and where they are several all of them for one reason. */
function Warnings({ locale, open, alike }: Props & { alike: readonly Finding[] }) {
  const t = translator(publishMessages, locale);
  return (
    <>
      <ul className={styles.stands}>
        {alike.map((finding) => (
          <FindingLine key={keyOf(finding)} locale={locale} draft={open.draft} finding={finding}>
            <LetStand locale={locale} open={open} findings={[finding]} label={t("accept")} />
          </FindingLine>
        ))}
      </ul>
      {alike.length > 1 && (
        <LetStand locale={locale} open={open} findings={alike} label={t("acceptAll", { n: alike.length })} />
      )}
    </>
  );
}

function LetStand({ locale, open, findings, label }: Props & { findings: readonly Finding[]; label: string }) {
  const t = translator(publishMessages, locale);
  const [finding] = findings;
  return (
    finding && (
      <TypedForm
        action={acceptWarnings}
        words={{
          "bad-input": t("bad-input"),
          "bad-why": t("bad-why"),
          "changed-meanwhile": studioMessages[locale]["changed-meanwhile"],
        }}
        submitLabel={label}
        summary={label}
        fields={changeFields(open, { code: finding.code, subjects: findings.map(({ subject }) => subject) })}
      >
        <Field id={`why-${findings.length}-${keyOf(finding)}`} name="why" label={t("why")} required />
      </TypedForm>
    )
  );
}

/** The warnings that were let stand, with their reasons. */
export function Accepted({ locale, open }: Props) {
  const t = translator(publishMessages, locale);
  const accepted = Object.values(open.draft.accepted);
  if (accepted.length === 0) return null;
  return (
    <details>
      <summary className="unfold">
        {t("acceptedTitle")} ({accepted.length})
      </summary>
      <ul className={`${styles.stands} ${styles.apart}`}>
        {accepted.map(({ code, subject, why }) => (
          <li key={`${code} ${subject}`}>
            <SubjectLink locale={locale} draft={open.draft} subject={subject} />: “{why}”
            <ChangePress open={open} change={{ act: "take-back-warning", code, subject }}>
              <button type="submit" className="button">
                {t("takeBack")}
              </button>
            </ChangePress>
          </li>
        ))}
      </ul>
    </details>
  );
}

function FindingLine({
  locale,
  draft,
  finding,
  children,
}: {
  locale: Locale;
  draft: Draft;
  finding: Finding;
  children?: React.ReactNode;
}) {
  return (
    <li>
      <SubjectLink locale={locale} draft={draft} subject={finding.subject} />: {findingText(finding, locale)}
      {children}
    </li>
  );
}

type Linked = { locale: Locale; draft: Draft; subject: string; isAlone?: boolean };

function SubjectLink({ locale, draft, subject, isAlone }: Linked) {
  const { page, name } = placeOfSubject(draft, subject);
  const place = places.author(draft.courseId);
  return (
    <a
      className={isAlone ? "way" : undefined}
      href={href(locale, page.startsWith("?") ? `${place}${page}` : `${place}/${page}`)}
      lang={draft.language}
    >
      {name}
    </a>
  );
}

const keyOf = ({ code, subject, path }: Finding): string =>
  `${code} ${subject} ${path.join(".")}`.replace(/[^\w-]+/g, "-");
