import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answering } from "@/app/answering";
import { readFinals } from "@/app/final";
import { requireLearner } from "@/app/gate";
import { href } from "@/app/links";
import { finalMessages } from "@/app/messages/final";
import { translator } from "@/app/messages/translator";
import { Choice, Locale } from "@/domain/course";
import { finalStanding } from "@/domain/final";
import { Question } from "./question";
import { Start } from "./start";

type Search = Partial<Record<"question" | "incomplete" | "elsewhere", string | string[]>>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(finalMessages, Locale.parse((await params).locale))("title") };
}

/** The final: what it is and a way to start it, or the question where the open one goes on. */
export default answering(async function FinalPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const { question, incomplete, elsewhere } = await searchParams;
  const finals = await readFinals(viewer.id);
  const open = finals.find(({ submittedAt }) => submittedAt === null);
  const last = finals.at(-1);
  // Who was at a question is told what became of the final: its time ran out, or it was handed in elsewhere.
  if (!open && last && question !== undefined) redirect(href(locale, `/learn/final/${last.id}`));
  if (!open) return <Start locale={locale} viewer={viewer} finals={finals} />;
  const { openNumbers, total } = finalStanding(open);
  const asked = Number(question);
  const number = Number.isInteger(asked) && asked >= 1 && asked <= total ? asked : openNumbers[0];
  if (number === undefined) redirect(href(locale, "/learn/final/hand-in"));
  return (
    <Question
      locale={locale}
      attempt={open}
      number={number}
      asksCertainty={viewer.asksCertainty}
      incomplete={incomplete === undefined ? null : { picked: Choice.safeParse(incomplete).data ?? null }}
      wasTaken={elsewhere !== undefined}
    />
  );
});
