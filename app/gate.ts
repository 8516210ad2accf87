import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { course } from "@/content/course";
import { Locale } from "@/domain/course";
import { canDoLesson } from "@/domain/guest";
import { canManageCohorts } from "@/domain/policy";
import { findManagedCohort } from "@/prisma/cohort";
import { db } from "./db";
import { href } from "./links";
import { findPlayer, findViewer, type Player, type SignedIn } from "./session";

/** The address that was asked for, language prefix and query included. */
export const currentAddress = async (): Promise<string> => (await headers()).get("x-address") ?? "/";

/** The signed-in person, or off to the sign-in page and back here afterwards. Managers learn too. */
export async function requireLearner(locale: Locale): Promise<SignedIn> {
  return (await findViewer()) ?? toSignIn(locale, await currentAddress());
}

/** Whoever may do the lesson: the signed-in person, and in the first lesson a guest; others sign in and come back to `next`. */
export async function requirePlayer(locale: Locale, lessonId: string, next?: string): Promise<Player> {
  const player = await findPlayer();
  return player && canDoLesson(player, course, lessonId) ? player : toSignIn(locale, next ?? (await currentAddress()));
}

const toSignIn = (locale: Locale, next: string): never => redirect(`${href(locale, "/sign-in")}?next=${encodeURIComponent(next)}`);

/** A signed-in manager; to everyone else who is signed in, the page does not exist. */
export async function requireManager(locale: Locale): Promise<SignedIn> {
  const viewer = await requireLearner(locale);
  return canManageCohorts(viewer) ? viewer : notFound();
}

/** The cohort that the viewer manages; to everyone else it does not exist. */
export async function requireManagedCohort(locale: Locale, cohortId: string) {
  const viewer = await requireManager(locale);
  const cohort = isUuid(cohortId) ? await findManagedCohort(db(), { cohortId, managerId: viewer.id }) : null;
  return { viewer, cohort: cohort ?? notFound() };
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** What a form's action says when it cannot do what was asked: a code, and what was typed, so that nothing is lost. */
export type FormState = { refusal: string; typed: Record<string, string> } | null;

/**
 * The one gate of the forms that need a signed-in person: who asks, is the input well formed, then act. The form carries
 * its language; Next refuses a foreign origin before this runs.
 */
export const memberAction =
  <Input extends z.ZodType>(input: Input, act: (value: z.infer<Input>, context: { viewer: SignedIn; form: FormData }) => Promise<FormState | undefined>) =>
  async (_state: FormState, form: FormData): Promise<FormState> => {
    const viewer = await requireLearner(Locale.catch("vi").parse(form.get("locale")));
    return parsed(input, form, (value) => act(value, { viewer, form }));
  };

/** The gate of the forms that anyone may send. */
export const publicAction =
  <Input extends z.ZodType>(input: Input, act: (value: z.infer<Input>) => Promise<FormState | undefined>) =>
  async (_state: FormState, form: FormData): Promise<FormState> =>
    parsed(input, form, act);

async function parsed<Input extends z.ZodType>(
  input: Input,
  form: FormData,
  act: (value: z.infer<Input>) => Promise<FormState | undefined>,
): Promise<FormState> {
  const typed = typedIn(form);
  const result = input.safeParse(typed);
  if (!result.success) return { refusal: `bad-${String(result.error.issues[0]?.path[0] ?? "input")}`, typed: withoutSecrets(typed) };
  const state = await act(result.data);
  return state ? { ...state, typed: { ...withoutSecrets(typed), ...state.typed } } : null;
}

/** The form's text fields; those of the framework (`$ACTION…`) left out. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [])));

const withoutSecrets = ({ password: _, ...rest }: Record<string, string>): Record<string, string> => rest;
