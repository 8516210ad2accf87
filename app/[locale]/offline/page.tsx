import type { Metadata } from "next";
import { answering } from "@/app/_page/answering";
import { StatePage } from "@/app/_ui/state-page";
import { Locale } from "@/domain/course";
import { stateMessages } from "@/messages/states";
import { translator } from "@/messages/translator";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(stateMessages, Locale.parse((await params).locale))("offline") };
}

/** Kept by the service worker, as nobody's, to stand for a page that needs the network. */
export default answering(async function OfflinePage({ params }: Props) {
  return (
    <>
      <span data-reload-online="" hidden />
      <StatePage locale={Locale.parse((await params).locale)} state="offline" />
    </>
  );
});
