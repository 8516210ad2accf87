import { expect, type Page } from "@playwright/test";
import { type Draft, lessonsOf } from "@/content/draft/draft";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { certify } from "@/tests/e2e/certificate";
import { choose, handIn, result, startFinal } from "@/tests/e2e/final";
import { demo, signIn, signUp } from "@/tests/e2e/learner";
import { startPretest } from "@/tests/e2e/pretest";
import { unsubscribeTokenOf, wantReminders } from "@/tests/e2e/reminders";
import { emailTokenOf, resetTokenOf } from "@/tests/e2e/reset";
import { beginSecondStep, showToApp, turnOnSecondStep } from "@/tests/e2e/second-factor";
import { bringArticle, readArticle } from "@/tests/e2e/studio";
import { storeReviewedDraft, storeWholeDraft } from "@/tests/e2e/studio-draft";
import { respondToAll } from "@/tests/e2e/wire";
import { course } from "@/tests/first-course";

/** Where each page of the app is looked at. A page without an entry fails the first test. */
export type Visit = (page: Page) => Promise<void>;

export const go =
  (path: string): Visit =>
  async (page) => {
    await page.goto(path);
  };

export const asLearner =
  (visit: Visit): Visit =>
  async (page) => {
    await signUp(page);
    await visit(page);
  };

const asManager =
  (rest: (cohort: string, page: Page) => Promise<string>): Visit =>
  async (page) => {
    await signIn(page, demo.manager);
    await page.goto("/manage");
    const cohort = (await page.getByRole("link", { name: "Nhóm mẫu" }).first().getAttribute("href")) ?? "";
    await page.goto(`${await rest(cohort, page)}`);
  };

const dutyOf = (cohort: string) => `${cohort}/responsibilities/${course.lessons[0]?.responsibilities[0]?.id}`;

/** What is folded is looked at too. */
export const unfold = (page: Page) =>
  page.locator("details:not([open])").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });

/** Somebody to be invited and a slip; gives the address of the page that shows them. */
async function listPeople(page: Page, cohort: string): Promise<string> {
  await page.goto(`${cohort}/invitations`);
  const people = `Nguyễn Thị Ẳnh Ữ\ta11y-${crypto.randomUUID()}@example.com\nGõ Nhầm\tnham@`;
  await page.getByLabel("Danh sách người được mời").fill(people);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByRole("button", { name: "Mời 1 người" })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The results of a practice with joins, splits and unmended errors. */
const toResults: Visit = async (page) => {
  await page.goto("/learn/caio-cto/shared/quiz");
  await respondToAll(page, 6);
  await page.goto("/learn/caio-cto/shared/quiz");
  await unfold(page);
  await expect(page.getByRole("table").first()).toBeVisible();
};

/** A review ahead of its time, after a practice. */
const toReview: Visit = async (page) => {
  await toResults(page);
  await page.goto(`/review`);
  await page.getByRole("button", { name: /^(Ôn trước|Review ahead)$/ }).click();
  await expect(page.getByRole("radio", { name: "CAIO", exact: true })).toBeAttached();
};

/** A page of the studio, of a draft with something on each: a pair, a question that gives itself away, two languages. */
const asAuthor =
  (rest: (draft: Draft) => string): Visit =>
  async (page) => {
    const { id } = dutyWith(aDraft(), "ghi sổ");
    const written = await storeReviewedDraft(
      { act: "pair", left: id, right: dutyWith(aDraft(), "kế hoạch vốn").id },
      { act: "write", field: `item/${id}-case/stem`, locale: "vi", text: "Mỗi sáng CFO xem sổ quỹ" },
      { act: "set-languages", languages: ["vi", "en"] },
    );
    await signIn(page, demo.manager);
    await page.goto(`/author/${written.courseId}/${rest(written)}`);
  };

/** A lesson of a draft that could be published, as its learners would get it. */
const inPreview =
  (rest: string): Visit =>
  async (page) => {
    const draft = await storeWholeDraft();
    await signIn(page, demo.manager);
    await page.goto(`/author/${draft.courseId}/preview/${lessonsOf(draft)[0]?.id}${rest}`);
  };

export const visits: Record<string, Visit> = {
  "": go("/"),
  "sign-in": go("/sign-in"),
  "sign-in/code": async (page) => {
    const who = await signUp(page);
    await turnOnSecondStep(page, who.password);
    await beginSecondStep(page, who);
    await page.goto("/sign-in/code");
  },
  "sign-up": go("/sign-up"),
  "email/[token]": async (page) => {
    const { email } = await signUp(page);
    await page.goto(`/email/${await emailTokenOf(email)}`);
  },
  confirm: go("/confirm"),
  "confirm/[token]": go("/confirm/none"),
  // With a server that says nothing: of one that answers, the page asks at once for what was wanted.
  offline: async (page) => {
    await page.route("**/api/health", () => {});
    await page.goto(`/offline`);
  },
  privacy: go("/privacy"),
  whose: asLearner(go("/whose?said=other-person&next=/account")),
  address: go("/address"),
  learn: asLearner(go("/learn")),
  "learn/[course]": asLearner(go("/learn/caio-cto")),
  "learn/[course]/[lesson]": asLearner(go("/learn/caio-cto/background")),
  "learn/[course]/[lesson]/quiz": asLearner(go("/learn/caio-cto/background/quiz")),
  "learn/[course]/[lesson]/quiz/[attempt]": asLearner(toResults),
  review: asLearner(async (page) => {
    await toResults(page);
    await page.goto(`/review`);
  }),
  "review/quiz": asLearner(async (page) => {
    await toReview(page);
    await page.goto(`/review/quiz`);
  }),
  "review/[attempt]": asLearner(async (page) => {
    await toReview(page);
    await page.getByRole("radio", { name: "CAIO", exact: true }).check({ force: true });
    await page.getByRole("button", { name: /^(Đoán|Guessing)/ }).click();
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: /^(Tiếp tục|Continue)$/ }) });
    await expect(form).toBeVisible();
    const attempt = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => /attempts\/([^/]+)\/responses/.exec(name)?.[1])
        .find(Boolean),
    );
    await page.goto(`/review/${attempt}`);
  }),
  // Open 30 days after the course, where a browser test of the clock looks at it; here it leads back to the review.
  "review/check/[course]": asLearner(go("/review/check/caio-cto")),
  "doubt/[attempt]/[position]": asLearner(async (page) => {
    await toResults(page);
    await page.goto(
      (await page
        .getByRole("link", { name: /^(Tôi nghĩ đáp án này sai|I think this answer is wrong)$/ })
        .first()
        .getAttribute("href")) ?? "",
    );
  }),
  "learn/[course]/map": asLearner(go("/learn/caio-cto/map")),
  "learn/[course]/pretest": asLearner(async (page) => {
    await startPretest(page);
    await page.goto(`/learn/caio-cto/pretest?question=2`);
  }),
  "learn/[course]/final": asLearner(async (page) => {
    await startFinal(page);
    await page.goto(`/learn/caio-cto/final?question=2`);
  }),
  "learn/[course]/final/hand-in": asLearner(async (page) => {
    await startFinal(page);
    await choose(page, true);
    await page.goto(`/learn/caio-cto/final/hand-in`);
  }),
  "learn/[course]/final/[attempt]": asLearner(async (page) => {
    await startFinal(page);
    for (const isRight of [true, false]) await choose(page, isRight);
    await page.goto("/learn/caio-cto/final/hand-in");
    await handIn(page);
    await expect(result(page)).toBeVisible({ timeout: 30_000 });
    await page.goto(`${new URL(page.url()).pathname}`);
  }),
  progress: asLearner(go("/progress")),
  "progress/[course]": asLearner(async (page) => {
    await toResults(page);
    await page.goto(`/progress/caio-cto`);
  }),
  account: asLearner(go("/account")),
  // With the picture for the app, and a passkey's form.
  "account/second-factor": async (page) => {
    const { password } = await signUp(page);
    await showToApp(page, password);
    await page.goto("/account/second-factor");
  },
  manage: asManager(async (_cohort, page) => {
    // A name that has no place to break.
    await page.getByLabel("Tên nhóm").fill("Nhóm".repeat(20));
    await page.getByRole("button", { name: "Tạo nhóm" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^NhómNhóm/ })).toBeVisible();
    return "/manage";
  }),
  author: asManager(async () => "/author"),
  "author/new": asManager(async () => "/author/new?said=both-brought"),
  "author/new/[article]": asManager(async (_cohort, page) => bringArticle(page)),
  // With a sentence to add a duty from beside it, and everything that is folded open.
  "author/[course]": async (page) => {
    await asManager(async (_cohort, page) => {
      await bringArticle(page);
      return readArticle(page);
    })(page);
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) details.setAttribute("open", "");
    });
  },
  // With a second cohort, of nobody, whose name has no place to break, and the figures of each chart.
  "manage/compare": asManager(async (_cohort, page) => {
    await page.getByLabel("Tên nhóm").fill("Nhóm".repeat(20));
    await page.getByRole("button", { name: "Tạo nhóm" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^NhómNhóm/ })).toBeVisible();
    return "/manage/compare?by=mean";
  }),
  "manage/operating": asManager(async () => "/manage/operating"),
  "manage/people": asManager(async () => "/manage/people"),
  "manage/people/[person]": async (page) => {
    await asManager(async () => "/manage/people")(page);
    await page.getByRole("table").getByRole("link").first().click();
    await expect(page.getByRole("heading", { name: "Vai trò" })).toBeVisible();
    await unfold(page);
  },
  "manage/[cohort]": asManager(async (cohort) => cohort),
  "manage/[cohort]/overview": async (page) => {
    await asManager(async (cohort) => `${cohort}/overview`)(page);
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) details.setAttribute("open", "");
    });
  },
  "manage/[cohort]/items": asManager(async (cohort) => `${cohort}/items`),
  "manage/[cohort]/items/[item]": asManager(async (cohort, page) => {
    await page.goto(`${cohort}/items`);
    return (await page.locator("tbody a[href*='/items/']").first().getAttribute("href")) ?? "";
  }),
  "manage/[cohort]/doubts": asManager(async (cohort) => `${cohort}/doubts`),
  "manage/[cohort]/invitations": asManager(async (cohort, page) => {
    await listPeople(page, cohort);
    await page.getByRole("button", { name: "Mời 1 người" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Lời mời đã sẵn sàng." })).toBeVisible();
    return `${cohort}/invitations`;
  }),
  // That somebody looked at the list is in the log, whoever else did something before.
  "manage/[cohort]/audit": asManager(async (cohort, page) => {
    await page.goto(cohort);
    return `${cohort}/audit`;
  }),
  "manage/[cohort]/settings": asManager(async (cohort) => `${cohort}/settings`),
  "manage/[cohort]/invitations/mail": asManager(async (cohort) => `${cohort}/invitations/mail`),
  "manage/[cohort]/invitations/roster/[roster]": asManager((cohort, page) => listPeople(page, cohort)),
  "manage/[cohort]/gain": asManager(async (cohort) => `${cohort}/gain`),
  "manage/[cohort]/gain/[duty]": asManager(
    async (cohort) => `${cohort}/gain/${course.lessons[0]?.responsibilities[0]?.id}`,
  ),
  "manage/[cohort]/regrade": asManager(async (cohort, page) => {
    await page.goto(`${cohort}/regrade`);
    await page.getByRole("button", { name: "Chọn câu này" }).click();
    await page.getByRole("radio", { name: /^Bỏ câu này/ }).check();
    await page.getByRole("button", { name: "Xem trước" }).click();
    await expect(page.getByRole("table")).toBeVisible();
    return `${new URL(page.url()).pathname}${new URL(page.url()).search}`;
  }),
  "manage/[cohort]/learners/[learner]": asManager(async (cohort, page) => {
    await page.goto(cohort);
    return (await page.getByRole("link", { name: "An Nguyên" }).first().getAttribute("href")) ?? "";
  }),
  "manage/[cohort]/learners/[learner]/erase": asManager(async (cohort, page) => {
    await page.goto(cohort);
    return `${await page.getByRole("link", { name: "An Nguyên" }).first().getAttribute("href")}/erase`;
  }),
  "manage/[cohort]/responsibilities": asManager(async (cohort) => `${cohort}/responsibilities`),
  "manage/[cohort]/responsibilities/[responsibility]": asManager(async (cohort) => dutyOf(cohort)),
  "manage/[cohort]/learners/[learner]/responsibilities/[responsibility]": asManager(async (cohort, page) => {
    await page.goto(dutyOf(cohort));
    return (
      (await page.getByRole("region", { name: "Ai đang ở đâu" }).getByRole("link").first().getAttribute("href")) ?? ""
    );
  }),
  "manage/[cohort]/learners/[learner]/attempts/[attempt]": asManager(async (cohort, page) => {
    await page.goto(cohort);
    await page.getByRole("link", { name: "An Nguyên" }).first().click();
    const attempts = page.getByRole("region", { name: "Các lượt làm, đúng như lúc đó" });
    return (await attempts.getByRole("link").first().getAttribute("href")) ?? "";
  }),
  "certificate/[code]": async (page) => {
    const { email } = await signUp(page, "Nguyễn Thị Ẳnh Ữ");
    await page.goto(`/certificate/${await certify(email)}`);
  },
  "author/[course]/details": asAuthor(() => "details"),
  "author/[course]/lessons": asAuthor(() => "lessons"),
  "author/[course]/lessons/[lesson]": asAuthor((draft) => `lessons/${lessonsOf(draft)[0]?.id}`),
  "author/[course]/questions": asAuthor(() => "questions"),
  "author/[course]/questions/[duty]": asAuthor((draft) => `questions/${dutyWith(draft, "ghi sổ").id}`),
  "author/[course]/questions/pairs": asAuthor(() => "questions/pairs"),
  "author/[course]/doubts": asAuthor(() => "doubts"),
  "author/[course]/publish": asAuthor(() => "publish"),
  "author/[course]/history": async (page) => {
    await asAuthor(() => "lessons")(page);
    // The page answers to the press before it is left.
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", { name: /^(Chuyển xuống|Move down)/ }).click(),
    ]);
    await page.getByRole("link", { name: /^(Lịch sử|History)$/ }).click();
    await expect(page.getByRole("button", { name: /^(Hoàn tác|Undo): / })).toBeVisible();
  },
  "author/[course]/preview/[lesson]": inPreview(""),
  "author/[course]/preview/[lesson]/quiz/[[...state]]": inPreview("/quiz/7/bg/told"),
  "invite/[token]": go("/invite/not-a-real-token"),
  forgot: go("/forgot?said=sent"),
  "reset/[token]": async (page) => {
    const { email } = await signUp(page);
    await page.goto(`/reset/${await resetTokenOf(email)}`);
  },
  "unsubscribe/[token]": async (page) => {
    const { email } = await signUp(page);
    await wantReminders(page);
    await page.goto(`/unsubscribe/${await unsubscribeTokenOf(email)}`);
  },
  "[...missing]": go("/no-such-page"),
};
