import type { Person } from "./people";

type Outcomes = Record<Person, string>;
export const signIn = "/sign-in?next=%2Fthe-address";
/** A guest of whom nothing is said is as nobody. */
const everyone = (outcome: string, others: Partial<Outcomes> = {}): Outcomes => ({
  ...{
    nobody: outcome,
    guest: others.nobody ?? outcome,
    learner: outcome,
    peer: outcome,
    formerLearner: outcome,
    manager: outcome,
    otherManager: outcome,
    formerManager: outcome,
    author: outcome,
  },
  ...others,
});
const signedInPeople = everyone("shown", { nobody: signIn });
const managers = everyone("none", {
  nobody: signIn,
  manager: "shown",
  otherManager: "shown",
  formerManager: "shown",
});
const cohortsManager = everyone("none", { nobody: signIn, manager: "shown" });

const authors = { ...managers, author: "shown" };

/** Where those work who are signed in and not learners: a sign-in leads there. */
const homes = { manager: "/manage", otherManager: "/manage", formerManager: "/manage", author: "/author" };

/** Who sees which page, page by page of the tree. */
export const pages: Record<string, Outcomes> = {
  "[...missing]": everyone("none"),
  "": everyone("shown"),
  privacy: everyone("shown"),
  "sign-in": everyone("/learn", { nobody: "shown", ...homes }),
  // Nobody is in the middle of a sign-in.
  "sign-in/code": everyone("/sign-in?said=step-over"),
  "sign-up": everyone("/learn", { nobody: "shown", ...homes }),
  confirm: everyone("/learn", { nobody: "shown", ...homes }),
  "confirm/[token]": everyone("shown"),
  "email/[token]": everyone("shown"),
  "invite/[token]": everyone("shown"),
  forgot: everyone("shown"),
  "reset/[token]": everyone("shown"),
  // No such token; a real one opens the page to anyone: the test below.
  "unsubscribe/[token]": everyone("none"),
  "certificate/[code]": everyone("shown"),
  offline: everyone("shown"),
  whose: everyone("shown"),
  address: everyone("shown"),
  learn: everyone("/learn/caio-cto", { nobody: signIn, guest: signIn }),
  "learn/[course]": signedInPeople,
  // Before the rows that begin a practice: who has begun one isn't asked any more, as the learner here.
  "learn/[course]/pretest": { ...signedInPeople, learner: "/learn/caio-cto" },
  "learn/[course]/[lesson]": { ...signedInPeople, guest: "shown" },
  "learn/[course]/[lesson]/quiz": { ...signedInPeople, guest: "shown" },
  "learn/[course]/[lesson]/quiz/[attempt]": everyone("none", { nobody: signIn, guest: "none", learner: "shown" }),
  review: signedInPeople,
  "review/quiz": everyone("/review", { nobody: signIn }),
  "review/check/[course]": everyone("/review", { nobody: signIn }),
  // The attempt asked for is a practice, which has its own page.
  "review/[attempt]": everyone("none", { nobody: signIn }),
  "learn/[course]/map": signedInPeople,
  "learn/[course]/final": signedInPeople,
  // The learner's final is handed in: its result is shown.
  "learn/[course]/final/hand-in": everyone("/learn/caio-cto/final", {
    nobody: signIn,
    learner: "/learn/caio-cto/final/[attempt]",
  }),
  "learn/[course]/final/[attempt]": everyone("none", { nobody: signIn, learner: "shown" }),
  "doubt/[attempt]/[position]": everyone("none", { nobody: signIn }),
  progress: everyone("/progress/caio-cto", { nobody: signIn, guest: signIn }),
  "progress/[course]": signedInPeople,
  account: signedInPeople,
  "account/second-factor": signedInPeople,
  manage: managers,
  author: authors,
  "author/new": authors,
  // An article that no course was made of yet is its bringer's alone.
  "author/new/[article]": everyone("none", { nobody: signIn, author: "shown" }),
  "author/[course]": authors,
  "author/[course]/details": authors,
  "author/[course]/lessons": authors,
  "author/[course]/lessons/[lesson]": authors,
  "author/[course]/questions": authors,
  "author/[course]/questions/[duty]": authors,
  "author/[course]/questions/pairs": authors,
  "author/[course]/publish": authors,
  "author/[course]/doubts": authors,
  "author/[course]/history": authors,
  // Only what could be published is shown as learners would see it, and this draft could not.
  "author/[course]/preview/[lesson]": everyone("none", { nobody: signIn }),
  "author/[course]/preview/[lesson]/quiz/[[...state]]": everyone("none", { nobody: signIn }),
  "manage/compare": managers,
  // The manager here operates the app, and the others don't.
  "manage/operating": cohortsManager,
  "manage/people": cohortsManager,
  "manage/people/[person]": cohortsManager,
  "manage/[cohort]": cohortsManager,
  "manage/[cohort]/overview": cohortsManager,
  "manage/[cohort]/items": cohortsManager,
  "manage/[cohort]/items/[item]": cohortsManager,
  "manage/[cohort]/doubts": cohortsManager,
  "manage/[cohort]/gain": cohortsManager,
  "manage/[cohort]/gain/[duty]": cohortsManager,
  "manage/[cohort]/regrade": cohortsManager,
  "manage/[cohort]/invitations": cohortsManager,
  "manage/[cohort]/invitations/mail": cohortsManager,
  "manage/[cohort]/audit": cohortsManager,
  "manage/[cohort]/settings": cohortsManager,
  // A list that isn't there leads its manager back to where lists are made.
  "manage/[cohort]/invitations/roster/[roster]": everyone("none", {
    nobody: signIn,
    manager: "/manage/[cohort]/invitations?said=gone",
  }),
  "manage/[cohort]/learners/[learner]": cohortsManager,
  "manage/[cohort]/learners/[learner]/erase": cohortsManager,
  "manage/[cohort]/learners/[learner]/attempts/[attempt]": cohortsManager,
  "manage/[cohort]/learners/[learner]/responsibilities/[responsibility]": cohortsManager,
  "manage/[cohort]/responsibilities": cohortsManager,
  "manage/[cohort]/responsibilities/[responsibility]": cohortsManager,
};
