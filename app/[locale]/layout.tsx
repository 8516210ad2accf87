import "@/app/globals.css";
import "@/app/print.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { findPlayer } from "@/app/_door/session";
import { Strip } from "@/app/_ui/delivery/strip.client";
import { momentText } from "@/app/_ui/moment-text";
import { fontVariables } from "@/app/fonts";
import { Locale } from "@/domain/course";
import { addressMessages } from "@/messages/address";
import { landingMessages } from "@/messages/landing";
import { href } from "@/messages/links";
import { offlineMessages } from "@/messages/offline";
import { paperMessages } from "@/messages/paper";
import { privacyMessages } from "@/messages/privacy";
import { fullNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { ownerTag } from "@/prisma/token";
import { now } from "@/school/clock";
import { firstCourse } from "@/school/courses";
import { appOrigin } from "@/school/origin";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Of every page that says nothing more of itself: what the course is. */
export async function generateMetadata({ params }: Omit<Props, "children">): Promise<Metadata> {
  const locale = Locale.catch("vi").parse((await params).locale);
  const t = translator(landingMessages, locale);
  const { course } = await firstCourse();
  return {
    metadataBase: appOrigin,
    title: { default: "Phân Vai", template: "%s · Phân Vai" },
    description: t("promise", { n: course.lessons.length, ...fullNames(course.roles, locale) }),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161d28" },
  ],
};

export default async function RootLayout({ children, params }: Props) {
  const locale = Locale.safeParse((await params).locale);
  if (!locale.success) notFound();
  // Where the database does not answer, the page says so; its frame stands all the same.
  const found = await findPlayer().catch(() => "unknown" as const);
  const player = found === "unknown" ? null : found;
  const person = player && ownerTag(player.id);
  const privacy = translator(privacyMessages, locale.data);
  return (
    <html
      lang={locale.data}
      className={fontVariables}
      data-theme={player?.theme === "system" ? undefined : player?.theme}
      data-owner={person ?? undefined}
      data-unknown={found === "unknown" || undefined}
    >
      <body>
        <Strip
          person={person}
          origin={appOrigin.origin}
          words={{
            ...offlineMessages[locale.data],
            noCookies: addressMessages[locale.data].noCookies,
            wrongAddress: translator(addressMessages, locale.data)("strip", { origin: appOrigin.origin }),
          }}
        />
        <p className="meta print-only">
          {translator(paperMessages, locale.data)("made", { at: momentText(locale.data, now(), "within") })}
        </p>
        {player?.email && !player.hasAgreed && (
          <p className="notice no-print">
            {privacy("changed")} <a href={href(locale.data, "/privacy")}>{privacy("read")}</a>
          </p>
        )}
        {children}
      </body>
    </html>
  );
}
