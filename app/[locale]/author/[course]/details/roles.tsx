import { Glyph } from "@/app/_ui/glyph";
import { Written, type WrittenProps } from "@/app/[locale]/author/[course]/written";
import author from "@/app/[locale]/author/author.module.css";
import { detailsMessages } from "@/messages/studio-details";
import { translator } from "@/messages/translator";
import { NamesForm } from "./forms";

/** What the two roles are called, and what else. */
export function Roles(shared: Pick<WrittenProps, "open" | "locale" | "remarksOf">) {
  const { open, locale } = shared;
  const t = translator(detailsMessages, locale);
  return (
    <section className="card stack" aria-labelledby="roles">
      <h2 id="roles">{t("roles")}</h2>
      <p className="meta">{t("rolesHelp")}</p>
      {(["first", "second"] as const).map((role) => (
        <fieldset key={role} className={`group stack ${author.role}`}>
          <legend>
            <Glyph filled={{ [role]: 1 }} size={20} /> {t(role)}
          </legend>
          <Written {...shared} field={`role/${role}/short`} label={t("short")} help={t("shortHelp")} />
          <Written {...shared} field={`role/${role}/full`} label={t("full")} />
          <NamesForm open={open} locale={locale} role={role} />
        </fieldset>
      ))}
    </section>
  );
}
