import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Glyph } from "@/app/_ui/glyph";
import styles from "@/app/[locale]/author/author.module.css";
import type { Intake } from "@/content/article/intake";
import type { Role } from "@/content/article/proposal";
import type { Locale } from "@/domain/course";
import { articleMessages } from "@/messages/article";
import { href } from "@/messages/links";
import { studioNewMessages } from "@/messages/studio-new";
import { translator } from "@/messages/translator";
import { readWithRoles } from "./actions";

type Props = {
  locale: Locale;
  id: string;
  file: string;
  intake: Intake;
  /** Who the address says the roles are, by ids of what was proposed. */
  picked: { first?: string; second?: string };
};

/** The two roles by all their names, as proposed and to be corrected, with the others that the article names. */
export function RolesForm({ locale, id, file, intake, picked }: Props) {
  const t = translator(studioNewMessages, locale);
  const known = [...intake.proposal.roles, ...intake.proposal.others];
  const roleOf = (picked: string | undefined, at: 0 | 1): Role | undefined =>
    known.find((role) => role.id === picked) ?? intake.proposal.roles[at];
  const [first, second] = [roleOf(picked.first, 0), roleOf(picked.second, 1)];
  const others = known.filter((role) => role !== first && role !== second);
  const pick = (position: "first" | "second", role: Role) =>
    `${href(locale, `/author/new/${id}`)}?${new URLSearchParams({
      first: first?.id ?? "",
      second: second?.id ?? "",
      [position]: role.id,
    })}#roles`;
  return (
    <section className="card stack" aria-labelledby="roles">
      <h2 id="roles">{t("who")}</h2>
      <p>{t("rolesLead")}</p>
      {others.length > 0 && (
        <div>
          <p className="meta">{t("candidates")}</p>
          <ul className={`list ${styles.candidates}`}>
            {others.map((role) => (
              <li key={role.id}>
                <a className="way" href={pick("first", role)}>
                  {t("useFirst", { name: role.names[0] ?? role.id })}
                </a>
                <a className="way" href={pick("second", role)}>
                  {t("useSecond", { name: role.names[0] ?? role.id })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <TypedForm
        key={`${first?.id} ${second?.id}`}
        action={readWithRoles}
        words={{ ...articleMessages[locale], ...studioNewMessages[locale] }}
        submitLabel={t("read")}
        isPrimary
        fields={{ article: id }}
      >
        <Field name="title" label={t("courseTitle")} defaultValue={titleIn(file, intake)} maxLength={200} rows={2} />
        <div className={styles.roles}>
          {(["first", "second"] as const).map((position) => {
            const role = position === "first" ? first : second;
            return (
              <fieldset key={position} className={`group ${styles.role}`}>
                <legend>
                  <Glyph filled={{ [position]: 1 }} size={20} /> {t(position)}
                </legend>
                <Field
                  name={position}
                  label={t("short")}
                  help={t("shortHelp")}
                  defaultValue={role?.names[0] ?? ""}
                  maxLength={60}
                  rows={1}
                  required
                />
                <Field
                  name={`${position}-also`}
                  label={t("also")}
                  help={t("alsoHelp")}
                  defaultValue={role?.names.slice(1).join("\n") ?? ""}
                  rows={4}
                />
              </fieldset>
            );
          })}
        </div>
      </TypedForm>
    </section>
  );
}

/** What it was called when it was pasted, else its own heading: one with nothing under it is no section, and so it was left out. */
function titleIn(file: string, { draft }: Intake): string {
  const pasted = /^(.*)\.(?:txt|md)$/.exec(file)?.[1] ?? "article";
  if (pasted !== "article" || !draft.accepted) return pasted === "article" ? "" : pasted;
  return draft.value.removed.find(({ reason }) => reason === "empty-heading")?.text ?? "";
}
