import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Strip } from "@/app/_ui/offline/strip.client";
import { fontVariables } from "@/app/fonts";
import { offlineMessages } from "@/app/messages/offline";
import { appOrigin } from "@/app/origin";
import { findPlayer, ownerTag } from "@/app/session";
import { Locale } from "@/domain/course";

export const metadata: Metadata = { metadataBase: appOrigin, title: { default: "Phân Vai", template: "%s · Phân Vai" } };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161d28" },
  ],
};

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const locale = Locale.safeParse((await params).locale);
  if (!locale.success) notFound();
  // Where the database does not answer, the page says so; its frame stands all the same.
  const player = await findPlayer().catch(() => null);
  const person = player && ownerTag(player.id);
  return (
    <html lang={locale.data} className={fontVariables} data-theme={player?.theme === "system" ? undefined : player?.theme} data-owner={person ?? undefined}>
      <body>
        <Strip person={person} words={offlineMessages[locale.data]} />
        {children}
      </body>
    </html>
  );
}
