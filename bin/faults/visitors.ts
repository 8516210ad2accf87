import { setTimeout as sleep } from "node:timers/promises";
import { parseHTML } from "linkedom";
import type { Db } from "@/prisma/client";
import type { LoadLearner } from "./learners";
import { isBusy } from "./load";

export type Visits = {
  pages: number;
  forms: number;
  /** What came instead of a page or of a form's redirect, as the load counts it. */
  failures: Record<string, number>;
};

/** How long a person looks at a page, in milliseconds. */
const lookMs = 1000;

/** People who open their account's page and send its form with another name, again and again, as a browser without JavaScript does. */
export function startVisits(origin: string, people: readonly LoadLearner[]) {
  const visits: Visits = { pages: 0, forms: 0, failures: {} };
  const names = new Map<string, string>();
  let isOver = false;
  const note = (failed: number | "busy") => {
    visits.failures[failed] = (visits.failures[failed] ?? 0) + 1;
  };
  const visit = async (person: LoadLearner) => {
    for (let time = 1; !isOver; time += 1) {
      const page = await openPage(`${origin}/account`, person.cookie);
      visits.pages += 1;
      if (page.status !== 200) note(page.status);
      else {
        const name = `Load ${time}`;
        const { status } = await sendForm(`${origin}/account`, person.cookie, formWith(page.html, "name", { name }));
        visits.forms += 1;
        if (status === 303) names.set(person.id, name);
        else note(status);
      }
      await sleep(lookMs);
    }
  };
  const running = Promise.all(people.map((person, index) => sleep(index * 200).then(() => visit(person))));
  /** Ends the visits; throws where a name isn't stored as its person was told last. */
  const finish = async (db: Db): Promise<Visits> => {
    isOver = true;
    await running;
    const stored = await db.user.findMany({
      where: { id: { in: [...names.keys()] } },
      select: { id: true, name: true },
    });
    const lost = stored.filter(({ id, name }) => name !== names.get(id));
    if (lost.length > 0 || stored.length !== names.size)
      throw new Error(`${lost.length} names are not stored as told.`);
    return visits;
  };
  return { finish };
}

type Answer = { status: number | "busy"; html: string };

async function readAnswer(answer: Response): Promise<Answer> {
  const html = await answer.text();
  return { status: isBusy(answer.status, html) ? "busy" : answer.status, html };
}

/** A page's status and text; status 0 where no answer came. */
export async function openPage(address: string, cookie: string): Promise<Answer> {
  try {
    const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
    return await readAnswer(answer);
  } catch {
    return { status: 0, html: "" };
  }
}

/** The fields of the page's form that has one of the name, as a browser would send them, with some of them changed. */
export function formWith(html: string, field: string, changes: Record<string, string>): FormData {
  const { document } = parseHTML(html);
  const form = [...document.querySelectorAll("form")].find((one) => one.querySelector(`[name="${field}"]`));
  if (!form) throw new Error(`The page has no form with the field ${field}.`);
  const sent = new FormData();
  for (const input of form.querySelectorAll("input[name]")) {
    const isBox = /^(checkbox|radio)$/.test(input.getAttribute("type") ?? "");
    if (!isBox || input.hasAttribute("checked"))
      sent.set(input.getAttribute("name") ?? "", input.getAttribute("value") ?? (isBox ? "on" : ""));
  }
  for (const [name, value] of Object.entries(changes)) sent.set(name, value);
  return sent;
}

/** What a plain form is answered with; status 0 where no answer came. */
export async function sendForm(address: string, cookie: string, form: FormData): Promise<Answer> {
  try {
    const { origin } = new URL(address);
    const answer = await fetch(address, {
      method: "POST",
      headers: { cookie, origin },
      body: form,
      redirect: "manual",
    });
    return await readAnswer(answer);
  } catch {
    return { status: 0, html: "" };
  }
}
