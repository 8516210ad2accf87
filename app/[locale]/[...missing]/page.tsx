import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { answering } from "@/app/_page/answering";
import { Locale } from "@/domain/course";
import { stateMessages } from "@/messages/states";
import { translator } from "@/messages/translator";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translator(stateMessages, Locale.catch("vi").parse((await params).locale))("notFound"),
    robots: { index: false },
  };
}

/** Every address that is no page gets the designed answer. */
export default answering(async () => notFound());
