import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { fontVariables } from "@/app/fonts";
import { appOrigin } from "@/app/origin";
import { findViewer } from "@/app/session";
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
  const theme = (await findViewer())?.theme;
  return (
    <html lang={locale.data} className={fontVariables} data-theme={theme === "system" ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
