import type { Metadata } from "next";
import { requireAuthor } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { OneTimeLink } from "@/app/_ui/form/one-time-link.client";
import { Owner } from "@/app/_ui/form/owner";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { canManageCohorts } from "@/domain/policy";
import { href } from "@/messages/links";
import { studioListMessages } from "@/messages/studio-list";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { listStudio } from "@/school/list-drafts";
import { inviteAuthor } from "./actions";
import styles from "./author.module.css";
import { DraftList } from "./draft-list";
import { FileList } from "./file-list";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(studioListMessages, Locale.parse((await params).locale))("title") };
}

/** The studio: the courses that are made in it, and the way to a new one. */
export default answering(async function StudioListPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireAuthor(locale);
  const t = translator(studioListMessages, locale);
  const { drafts, files } = await listStudio();
  const [current, archived] = [drafts.filter((each) => !each.isArchived), drafts.filter((each) => each.isArchived)];
  return (
    <Shell locale={locale} viewer={viewer} place="author">
      <div className={styles.page}>
        <header className="stack">
          <h1>{t("title")}</h1>
          <p className="lead">{current.length === 0 ? t("none") : t("lead")}</p>
          <p>
            <a className="button" data-primary href={href(locale, "/author/new")}>
              {t("bring")}
            </a>
          </p>
        </header>
        {current.length > 0 && <DraftList locale={locale} title={t("drafts")} drafts={current} />}
        <FileList locale={locale} courses={files} />
        {archived.length > 0 && <DraftList locale={locale} title={t("archived")} drafts={archived} />}
        {canManageCohorts(viewer) && (
          <OneTimeLink
            words={{ title: t("inviteTitle"), lead: t("inviteLead"), make: t("invite"), once: t("linkOnce") }}
            refusals={studioListMessages[locale]}
            unsent={unsentMessages[locale]}
            action={inviteAuthor}
          >
            <Owner />
          </OneTimeLink>
        )}
      </div>
    </Shell>
  );
});
