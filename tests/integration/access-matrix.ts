import { pages, signIn } from "./page-access";
import { type Person, people } from "./people";

/** Everyone of `people`, a learner of another cohort, and a second manager of the cohort. */
export const roles = [...people, "otherLearner", "coManager"] as const;
export type Role = (typeof roles)[number];

/** Who is let in: to all others there is no such thing, or they are asked to sign in first. */
const classes = {
  anyone: roles,
  player: roles.filter((role) => role !== "nobody"),
  signedIn: roles.filter((role) => role !== "nobody" && role !== "guest"),
  author: ["manager", "otherManager", "formerManager", "coManager", "author"],
  manager: ["manager", "otherManager", "formerManager", "coManager"],
  /** The managers of the cohort that is asked for. */
  cohort: ["manager", "coManager"],
  /** Who runs the server: here the cohort's first manager. */
  operator: ["manager"],
  /** Who is in a cohort with a day by which its course is to be done. */
  assigned: ["learner", "peer"],
  /** Whose attempt it is. */
  attempt: ["learner"],
  /** Who brought the article. */
  bringer: ["author"],
  /** What the request names isn't there: whoever asks. A test of its own lets the right people in. */
  absent: [],
  /** Where the session itself is made; the sign-in library answers. */
  library: null,
} as const satisfies Record<string, readonly Role[] | null>;
export type Class = keyof typeof classes;

export const letIn = (row: Class): readonly Role[] | null => classes[row];

/** Every action, by its file and name, beside its request in `form-requests.ts`. */
export const actions: Record<string, Class> = {
  "account/actions.ts updateProfile": "signedIn",
  "account/actions.ts updateSettings": "signedIn",
  "account/actions.ts endOtherSessions": "signedIn",
  "account/actions.ts forgetMe": "signedIn",
  "account/actions.ts leave": "signedIn",
  "account/password/actions.ts changeOwnPassword": "signedIn",
  "account/second-factor/actions.ts beginSetup": "signedIn",
  "account/second-factor/actions.ts confirmSetup": "signedIn",
  "account/second-factor/actions.ts makeNewCodes": "signedIn",
  "account/second-factor/actions.ts turnOff": "signedIn",
  "account/second-factor/passkeys/actions.ts askToAdd": "signedIn",
  "account/second-factor/passkeys/actions.ts add": "signedIn",
  "account/second-factor/passkeys/actions.ts remove": "signedIn",
  "manage/people/[person]/actions.ts removeSecondFactor": "operator",
  "sign-in/code/actions.ts signInByCode": "anyone",
  "sign-in/passkey/actions.ts askToSignIn": "anyone",
  "sign-in/passkey/actions.ts signInByPasskey": "anyone",
  "account/email/actions.ts askOwnEmail": "signedIn",
  "email/[token]/actions.ts confirmEmail": "anyone",
  "manage/people/[person]/actions.ts setEmail": "operator",
  "privacy/actions.ts agree": "signedIn",
  "author/[course]/details/actions.ts setSource": "author",
  "author/[course]/details/actions.ts setNames": "author",
  "author/[course]/details/actions.ts setScore": "author",
  "author/[course]/publish/actions.ts publishDraft": "author",
  "author/[course]/publish/actions.ts putCourseAway": "author",
  "author/[course]/publish/actions.ts acceptWarnings": "author",
  "author/[course]/preview/[lesson]/quiz/[[...state]]/actions.ts respondInPreview": "author",
  "author/actions.ts inviteAuthor": "manager",
  "author/new/actions.ts askToBring": "author",
  "author/new/[article]/actions.ts readWithRoles": "bringer",
  "author/[course]/actions.ts makeChange": "author",
  "author/[course]/actions.ts typeChange": "author",
  "author/[course]/actions.ts undo": "author",
  "author/[course]/actions.ts write": "author",
  "author/[course]/actions.ts readAgain": "author",
  "invite/[token]/actions.ts join": "signedIn",
  "learn/[course]/[lesson]/actions.ts finishReading": "player",
  "_quiz/actions.ts respondByForm": "attempt",
  "_quiz/actions.ts startAgain": "player",
  "doubt/[attempt]/[position]/actions.ts sendDoubt": "attempt",
  // doubts.test.ts
  "author/[course]/doubts/actions.ts answerForCourse": "absent",
  "manage/[cohort]/doubts/actions.ts answerForCohort": "absent",
  // regrade-pages.test.ts
  "manage/[cohort]/regrade/actions.ts applyRegrade": "absent",
  "manage/[cohort]/regrade/actions.ts undoRegrade": "absent",
  "review/actions.ts beginReview": "signedIn",
  "review/actions.ts beginCheck": "signedIn",
  "learn/[course]/pretest/actions.ts startPretest": "signedIn",
  "learn/[course]/pretest/actions.ts leavePretest": "signedIn",
  "learn/[course]/pretest/actions.ts respondInPretest": "attempt",
  "learn/[course]/final/actions.ts startFinal": "signedIn",
  "learn/[course]/final/actions.ts respondInFinal": "attempt",
  "learn/[course]/final/actions.ts handIn": "attempt",
  "learn/[course]/final/actions.ts undoHandIn": "attempt",
  "manage/actions.ts makeCohort": "manager",
  "manage/[cohort]/final/actions.ts saveFinalMinutes": "cohort",
  "manage/[cohort]/final/actions.ts saveTimeFactor": "cohort",
  "manage/[cohort]/people/actions.ts actOnPeople": "cohort",
  "manage/[cohort]/people/invited/actions.ts actOnInvited": "cohort",
  "manage/[cohort]/learners/[learner]/actions.ts revoke": "cohort",
  "manage/[cohort]/learners/[learner]/due/actions.ts saveOwnDue": "cohort",
  "manage/[cohort]/learners/[learner]/membership/actions.ts remind": "cohort",
  "manage/[cohort]/learners/[learner]/membership/actions.ts move": "cohort",
  "manage/[cohort]/learners/[learner]/membership/actions.ts remove": "cohort",
  "manage/[cohort]/learners/[learner]/erase/actions.ts erase": "cohort",
  "manage/[cohort]/learners/[learner]/reset/actions.ts makeLink": "cohort",
  "manage/[cohort]/settings/cohort/actions.ts rename": "cohort",
  "manage/[cohort]/settings/cohort/actions.ts archive": "cohort",
  "manage/[cohort]/settings/cohort/actions.ts leaveManaging": "cohort",
  "manage/[cohort]/settings/cohort/actions.ts takeManagerOff": "cohort",
  "manage/[cohort]/settings/actions.ts saveDue": "cohort",
  "manage/[cohort]/settings/actions.ts removeDue": "cohort",
  "manage/[cohort]/settings/actions.ts saveDigest": "cohort",
  "manage/[cohort]/invitations/actions.ts confirmList": "cohort",
  "manage/[cohort]/invitations/actions.ts makeGroupLink": "cohort",
  "manage/[cohort]/invitations/actions.ts renewLink": "cohort",
  "manage/[cohort]/invitations/actions.ts revokeLink": "cohort",
  "manage/[cohort]/invitations/mail/actions.ts sendLetters": "cohort",
  "actions.ts trySample": "anyone",
  "actions.ts startTrial": "anyone",
  "forgot/actions.ts askReset": "anyone",
  "reset/[token]/actions.ts setPassword": "anyone",
  "invite/[token]/actions.ts signUpInvited": "anyone",
  "confirm/[token]/actions.ts confirmAddress": "anyone",
  "sign-in/actions.ts signInByOidc": "anyone",
  "manage/people/[person]/actions.ts makeLinkFor": "operator",
  "manage/people/[person]/actions.ts setRole": "operator",
  "manage/people/[person]/actions.ts setOperator": "operator",
  "manage/people/[person]/actions.ts signOutEverywhere": "operator",
  "manage/people/[person]/actions.ts setClosed": "operator",
  "manage/people/[person]/actions.ts eraseAnybody": "operator",
  "sign-in/actions.ts signInByPassword": "anyone",
  "sign-up/actions.ts signUp": "anyone",
  "unsubscribe/[token]/actions.ts unsubscribe": "anyone",
};

/** Every method of every route, by its address. */
export const routes: Record<string, Class> = {
  "GET auth/[...nextauth]": "library",
  "GET health": "anyone",
  "GET live": "anyone",
  "GET ready": "anyone",
  "POST v1/articles": "author",
  "POST v1/attempts/[attempt]/responses": "attempt",
  "GET v1/certificates/[code]/pdf": "anyone",
  "GET v1/cohorts/[cohort]/certificates.csv": "cohort",
  "GET v1/cohorts/[cohort]/due.ics": "cohort",
  "GET v1/cohorts/[cohort]/items.csv": "cohort",
  "GET v1/cohorts/[cohort]/links.csv": "cohort",
  "GET v1/cohorts/[cohort]/people.csv": "cohort",
  "GET v1/cohorts/[cohort]/report.csv": "cohort",
  "GET v1/cohorts/[cohort]/report.pdf": "cohort",
  "GET v1/cohorts/[cohort]/report.xlsx": "cohort",
  "GET v1/cohorts/[cohort]/responses.csv": "cohort",
  "POST v1/cohorts/[cohort]/roster": "cohort",
  "GET v1/courses/[course]/due.ics": "assigned",
  "POST v1/courses/[course]/lessons/[lesson]/reading": "player",
  "GET v1/drafts/[course]/course.zip": "author",
  "GET v1/drafts/[course]/version": "author",
  "GET v1/me/export.zip": "signedIn",
  "GET v1/me/export": "signedIn",
  "POST v1/password-strength": "anyone",
  // The token alone counts, and here it is nobody's.
  "POST v1/unsubscribe/[token]": "absent",
};

/** Whom a row of `page-access.ts` means, of those who have no column there. */
const alike: Record<Exclude<Role, Person>, Person> = { otherLearner: "peer", coManager: "manager" };

/** What each page comes to for the two. The second manager is no operator. */
export const pageCells = Object.entries(pages).flatMap(([page, outcomes]) =>
  (["otherLearner", "coManager"] as const).map((role) => ({
    page,
    role,
    outcome: outcomes[/^manage\/(people|operating)/.test(page) ? "otherManager" : alike[role]],
  })),
);

/** What an outcome says to somebody who isn't let in: sign in, or there is no such thing. A form sent as a file is led to where they do belong. */
export const isTurnedAway = (outcome: string): boolean =>
  outcome === "none" ||
  outcome === "signed-out" ||
  outcome.startsWith(signIn.split("?")[0] ?? "") ||
  /^(401|404|303 \/(sign-in\?.*|learn|manage))$/.test(outcome) ||
  /said=no-such-article$/.test(outcome);
