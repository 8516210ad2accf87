import { StatePage } from "@/app/_ui/state-page";
import { Locale } from "@/domain/course";
import { ReloadOnline } from "./reload-online.client";

/** Kept by the service worker, as nobody's, to stand for a page that needs the network. */
export default async function OfflinePage({ params }: { params: Promise<{ locale: string }> }) {
  return (
    <>
      <ReloadOnline />
      <StatePage locale={Locale.parse((await params).locale)} state="offline" />
    </>
  );
}
