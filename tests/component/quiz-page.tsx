import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import type { Sent } from "@/app/_ui/delivery/delivery.client";
import { Quiz } from "@/app/_ui/quiz/quiz.client";
import { settlingMs } from "@/app/_ui/settling.client";
import type { Attempt } from "@/domain/attempt";
import { findItem } from "@/domain/course";
import { respond } from "@/domain/respond";
import { quizMessages } from "@/messages/quiz";
import { roleNames } from "@/messages/roles";
import { aheadOf, questionOf, type ToldView, toldAt } from "@/school/quiz-view";
import { aCourse, anAttempt, at, theRoles } from "@/tests/unit/builders";

const course = aCourse();

/** Three items whose keys are CAIO, both and CTO. */
export const itemIds = ["roles-ai-plain", "roles-team-plain", "roles-systems-plain"];
export const stemsAsked = itemIds.map((itemId) => findItem(course, itemId)?.stem.vi);

type Reply = (body: Sent, store: () => Response) => Response | Promise<Response>;

/** The API at the other end of `fetch`: the rules of the domain, an attempt in memory, and mishaps that are put in line. */
export class QuizServer {
  readonly addresses: string[] = [];
  readonly bodies: Sent[] = [];
  readonly mishaps: Reply[] = [];
  attempt: Attempt = anAttempt({ id: "0199d3a0-0000-7000-8000-000000000001", itemIds });

  constructor() {
    vi.stubGlobal("fetch", async (address: string, { body: text }: { body: string }) => {
      const body: Sent = JSON.parse(text);
      this.addresses.push(address);
      this.bodies.push(body);
      const store = () => this.store(body);
      return (this.mishaps.shift() ?? store)(body, store);
    });
  }

  store({ responseId, locale, ...input }: Sent): Response {
    const outcome = respond(this.attempt, findItem(course, input.itemId), { ...input, id: responseId }, at(5));
    if (!outcome.accepted)
      return Response.json(
        { refusal: outcome.refusal, standing: toldAt(this.attempt, course, input.position, locale) },
        { status: 409 },
      );
    const { response, repeated, finishes } = outcome.value;
    if (!repeated)
      this.attempt = {
        ...this.attempt,
        responses: [...this.attempt.responses, response],
        submittedAt: finishes ? at(5) : null,
      };
    return Response.json(toldAt(this.attempt, course, response.position, locale));
  }
}

/** The clock of the page goes on, as if the learner had read for so long. */
export function pass(ms: number) {
  const now = performance.now() + ms;
  const from = Date.now();
  vi.spyOn(performance, "now").mockImplementation(() => now + Date.now() - from);
}

/** Goes on as soon as that works. */
export async function goOn() {
  pass(settlingMs);
  await userEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
}

type How = {
  locale?: "vi" | "en";
  told?: ToldView | null;
  quiz?: string;
  asksCertainty?: boolean;
  hasShortcuts?: boolean;
};

/** The quiz's page as the server sends it for the attempt where it stands, or for a verdict that is shown again. */
export function openQuiz(
  server: QuizServer,
  { locale = "vi" as "vi" | "en", told = null as ToldView | null, quiz = "/learn/roles/quiz", ...how }: How = {},
) {
  return render(
    <Quiz
      attemptId={server.attempt.id}
      locale={locale}
      words={quizMessages[locale]}
      roles={roleNames(theRoles, locale)}
      question={told ? null : questionOf(server.attempt, course, locale)}
      notes={{}}
      language={null}
      told={told}
      ahead={aheadOf(server.attempt, course, locale)}
      responseId="0199d3a0-0000-7000-8000-00000000000a"
      hrefs={{
        close: "/learn",
        quiz,
        results: "/learn/roles/quiz/results",
        lessons: "/learn",
        doubt: "/doubt/the-attempt/",
        signIn: "/sign-in?next=%2Flearn%2Froles%2Fquiz",
      }}
      action={async () => {}}
      pageOwner="An"
      {...how}
    />,
  );
}

export const zone = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
export const certainty = (name: RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
export const certaintyNames = [/^Đoán/, /^Khá chắc/, /^Rất chắc/];
export const stem = () => screen.getByRole("heading", { level: 1 }).textContent;
export const verdict = () => screen.findByRole("heading", { name: /^(Đúng|Chưa đúng)/ });
export const status = () => screen.getByRole("status").textContent;
