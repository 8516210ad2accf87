import { respondByForm, startAgain } from "@/app/_quiz/actions";
import { endOtherSessions, forgetMe, leave, updateProfile, updateSettings } from "@/app/[locale]/account/actions";
import { changeOwnPassword } from "@/app/[locale]/account/password/actions";
import { startTrial, trySample } from "@/app/[locale]/actions";
import { makeChange, readAgain, typeChange, undo, write } from "@/app/[locale]/author/[course]/actions";
import { setNames, setScore, setSource } from "@/app/[locale]/author/[course]/details/actions";
import { answerForCourse } from "@/app/[locale]/author/[course]/doubts/actions";
import { respondInPreview } from "@/app/[locale]/author/[course]/preview/[lesson]/quiz/[[...state]]/actions";
import { acceptWarnings, publishDraft, putCourseAway } from "@/app/[locale]/author/[course]/publish/actions";
import { inviteAuthor } from "@/app/[locale]/author/actions";
import { readWithRoles } from "@/app/[locale]/author/new/[article]/actions";
import { askToBring } from "@/app/[locale]/author/new/actions";
import { confirmAddress } from "@/app/[locale]/confirm/[token]/actions";
import { sendDoubt } from "@/app/[locale]/doubt/[attempt]/[position]/actions";
import { askReset } from "@/app/[locale]/forgot/actions";
import { join, signUpInvited } from "@/app/[locale]/invite/[token]/actions";
import { finishReading } from "@/app/[locale]/learn/[course]/[lesson]/actions";
import { handIn, respondInFinal, startFinal, undoHandIn } from "@/app/[locale]/learn/[course]/final/actions";
import { leavePretest, respondInPretest, startPretest } from "@/app/[locale]/learn/[course]/pretest/actions";
import { answerForCohort } from "@/app/[locale]/manage/[cohort]/doubts/actions";
import { saveFinalMinutes, saveTimeFactor } from "@/app/[locale]/manage/[cohort]/final/actions";
import { confirmList, makeGroupLink, renewLink, revokeLink } from "@/app/[locale]/manage/[cohort]/invitations/actions";
import { sendLetters } from "@/app/[locale]/manage/[cohort]/invitations/mail/actions";
import { revoke } from "@/app/[locale]/manage/[cohort]/learners/[learner]/actions";
import { saveOwnDue } from "@/app/[locale]/manage/[cohort]/learners/[learner]/due/actions";
import { erase } from "@/app/[locale]/manage/[cohort]/learners/[learner]/erase/actions";
import { move, remind, remove } from "@/app/[locale]/manage/[cohort]/learners/[learner]/membership/actions";
import { makeLink } from "@/app/[locale]/manage/[cohort]/learners/[learner]/reset/actions";
import { actOnPeople } from "@/app/[locale]/manage/[cohort]/people/actions";
import { actOnInvited } from "@/app/[locale]/manage/[cohort]/people/invited/actions";
import { applyRegrade, undoRegrade } from "@/app/[locale]/manage/[cohort]/regrade/actions";
import { removeDue, saveDigest, saveDue } from "@/app/[locale]/manage/[cohort]/settings/actions";
import { archive, leaveManaging, rename, takeManagerOff } from "@/app/[locale]/manage/[cohort]/settings/cohort/actions";
import { makeCohort } from "@/app/[locale]/manage/actions";
import {
  eraseAnybody,
  makeLinkFor,
  setClosed,
  setOperator,
  setRole,
  signOutEverywhere,
} from "@/app/[locale]/manage/people/[person]/actions";
import { agree } from "@/app/[locale]/privacy/actions";
import { setPassword } from "@/app/[locale]/reset/[token]/actions";
import { beginCheck, beginReview } from "@/app/[locale]/review/actions";
import { signInByOidc, signInByPassword } from "@/app/[locale]/sign-in/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { unsubscribe } from "@/app/[locale]/unsubscribe/[token]/actions";
import { guardedFactors, openFactors } from "./factor-requests";
import { entry, form, newEmail } from "./form";
import type { World } from "./people";

/** What a change of a draft carries; there is no such draft. */
const aChange = { course: "no-such-draft", id: "01890a5d-ac96-774b-bcce-b302099a8057", seen: "1" };

/** The answer to a doubt; there is no such doubt. */
const anAnswer = { doubt: aChange.id, page: "1", outcome: "willMend", answer: "" };

/** A regrade of an edition that there is not. */
const aRegrade = { id: aChange.id, item: "no-such-item", edition: "none", key: "none", reason: "Vì thế." };

const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** Every action that needs somebody signed in, as a well formed request to it but for the changes. */
export const guarded: Record<string, (world: World, changes: object) => unknown> = {
  "account/actions.ts updateProfile": (_, changes) =>
    updateProfile(null, form({ name: "An", theme: "dark", ...changes })),
  "account/actions.ts updateSettings": (_, changes) => updateSettings(null, form({ wantsReminders: "on", ...changes })),
  "account/actions.ts endOtherSessions": (_, changes) => endOtherSessions(form({ ...changes })),
  "account/actions.ts forgetMe": (_, changes) =>
    forgetMe(null, form({ confirmation: "nobody@example.com", ...changes })),
  "account/password/actions.ts changeOwnPassword": (_, changes) =>
    changeOwnPassword(null, form({ current: "một câu dễ nhớ", password: "một câu khác hẳn", ...changes })),
  "account/actions.ts leave": (_, changes) => leave(form({ ...changes })),
  ...guardedFactors,
  "privacy/actions.ts agree": (_, changes) => agree(form({ ...changes })),
  "author/[course]/details/actions.ts setSource": (_, changes) =>
    setSource(null, form({ ...aChange, title: "", author: "", publisher: "", url: "", ...changes })),
  "author/[course]/details/actions.ts setNames": (_, changes) =>
    setNames(null, form({ ...aChange, role: "first", acronym: "", also: "", ...changes })),
  "author/[course]/details/actions.ts setScore": (_, changes) =>
    setScore(null, form({ ...aChange, percent: "80", ...changes })),
  "author/[course]/publish/actions.ts publishDraft": (_, changes) =>
    publishDraft(form({ course: aChange.course, seen: "1", ...changes })),
  "author/[course]/publish/actions.ts putCourseAway": (_, changes) =>
    putCourseAway(form({ course: aChange.course, away: "yes", ...changes })),
  "author/[course]/publish/actions.ts acceptWarnings": (_, changes) =>
    acceptWarnings(null, form({ ...aChange, code: "negation", subjects: "course", why: "Vì thế.", ...changes })),
  "author/[course]/preview/[lesson]/quiz/[[...state]]/actions.ts respondInPreview": (_, changes) =>
    respondInPreview(form({ choice: "both", certainty: "very", ...changes })),
  "author/actions.ts inviteAuthor": (_, changes) => inviteAuthor(null, form({ ...changes })),
  "author/new/actions.ts askToBring": (_, changes) => askToBring(null, form({ ...changes })),
  "author/new/[article]/actions.ts readWithRoles": ({ article }, changes) =>
    readWithRoles(
      null,
      form({
        article: article.id,
        title: "",
        first: "A",
        second: "B",
        "first-also": "",
        "second-also": "",
        ...changes,
      }),
    ),
  "author/[course]/actions.ts makeChange": (_, changes) =>
    makeChange(form({ ...aChange, act: "accept", duty: "no-such-duty", ...changes })),
  "author/[course]/actions.ts typeChange": (_, changes) =>
    typeChange(null, form({ ...aChange, act: "split", duty: "no-such-duty", one: "Một", other: "Hai", ...changes })),
  "author/[course]/actions.ts undo": (_, changes) => undo(form({ course: aChange.course, id: aChange.id, ...changes })),
  "author/[course]/actions.ts write": (_, changes) =>
    write(null, form({ ...aChange, field: "course/title", locale: "vi", text: "Tên", ...changes })),
  "author/[course]/actions.ts readAgain": (_, changes) =>
    readAgain(null, form({ ...aChange, first: "", second: "", ...changes })),
  "invite/[token]/actions.ts join": (_, changes) => join(form({ token: "no-such-token", ...changes })),
  "learn/[course]/[lesson]/actions.ts finishReading": (_, changes) =>
    finishReading(form({ course: "caio-cto", lesson: "background", ...changes })),
  "_quiz/actions.ts respondByForm": ({ attempt }, changes) =>
    respondByForm(form({ attemptId: attempt.id, ...changes })),
  "_quiz/actions.ts startAgain": (_, changes) =>
    startAgain(form({ course: "caio-cto", lesson: "background", ...changes })),
  "doubt/[attempt]/[position]/actions.ts sendDoubt": ({ attempt }, changes) =>
    sendDoubt(null, form({ attempt: attempt.id, position: "0", words: "Vì đoạn văn nói khác.", ...changes })),
  "review/actions.ts beginReview": (_, changes) => beginReview(form({ which: "due", ...changes })),
  "review/actions.ts beginCheck": (_, changes) => beginCheck(form({ course: "caio-cto", day: "30", ...changes })),
  "manage/[cohort]/learners/[learner]/actions.ts revoke": ({ cohort, learner, certificate }, changes) =>
    revoke(
      null,
      form({
        cohort: cohort.id,
        learner: learner.id,
        certificate: certificate.attemptId,
        reason: "Cấp nhầm người",
        ...changes,
      }),
    ),
  "learn/[course]/pretest/actions.ts startPretest": (_, changes) =>
    startPretest(form({ course: "caio-cto", ...changes })),
  "learn/[course]/pretest/actions.ts leavePretest": (_, changes) =>
    leavePretest(form({ course: "caio-cto", ...changes })),
  "learn/[course]/pretest/actions.ts respondInPretest": ({ final }, changes) =>
    respondInPretest(form({ course: "caio-cto", question: "1", attemptId: final.id, ...changes })),
  "learn/[course]/final/actions.ts startFinal": (_, changes) => startFinal(form({ course: "caio-cto", ...changes })),
  "learn/[course]/final/actions.ts respondInFinal": ({ final }, changes) =>
    respondInFinal(form({ course: "caio-cto", question: "1", attemptId: final.id, ...changes })),
  "learn/[course]/final/actions.ts handIn": ({ final }, changes) =>
    handIn(form({ course: "caio-cto", attempt: final.id, ...changes })),
  "learn/[course]/final/actions.ts undoHandIn": ({ final }, changes) =>
    undoHandIn(form({ course: "caio-cto", attempt: final.id, ...changes })),
  "author/[course]/doubts/actions.ts answerForCourse": (_, changes) =>
    answerForCourse(null, form({ ...anAnswer, course: "no-such-draft", ...changes })),
  "manage/[cohort]/doubts/actions.ts answerForCohort": ({ cohort }, changes) =>
    answerForCohort(null, form({ ...anAnswer, cohort: cohort.id, ...changes })),
  "manage/[cohort]/regrade/actions.ts applyRegrade": ({ cohort }, changes) =>
    applyRegrade(null, form({ ...aRegrade, cohort: cohort.id, ...changes })),
  "manage/[cohort]/regrade/actions.ts undoRegrade": ({ cohort }, changes) =>
    undoRegrade(form({ cohort: cohort.id, id: aChange.id, ...changes })),
  "manage/[cohort]/final/actions.ts saveFinalMinutes": ({ cohort }, changes) =>
    saveFinalMinutes(null, form({ cohort: cohort.id, minutes: "30", ...changes })),
  "manage/[cohort]/final/actions.ts saveTimeFactor": ({ cohort, learner }, changes) =>
    saveTimeFactor(form({ cohort: cohort.id, learner: learner.id, factor: "2", ...changes })),
  "manage/[cohort]/people/actions.ts actOnPeople": ({ cohort, learner }, changes) =>
    actOnPeople(form({ cohort: cohort.id, learner: learner.id, act: "remove", ...changes })),
  "manage/[cohort]/people/invited/actions.ts actOnInvited": ({ cohort }, changes) =>
    actOnInvited(form({ cohort: cohort.id, invitation: cohort.id, act: "revoke", ...changes })),
  "manage/actions.ts makeCohort": (_, changes) => makeCohort(null, form({ name: "Nhóm", ...changes })),
  "manage/[cohort]/learners/[learner]/due/actions.ts saveOwnDue": ({ cohort, learner }, changes) =>
    saveOwnDue(null, form({ cohort: cohort.id, learner: learner.id, day: "", time: "17:00", ...changes })),
  "manage/[cohort]/learners/[learner]/membership/actions.ts remind": ({ cohort, learner }, changes) =>
    remind(form({ cohort: cohort.id, learner: learner.id, ...changes })),
  "manage/[cohort]/learners/[learner]/membership/actions.ts move": ({ cohort, learner }, changes) =>
    move(form({ cohort: cohort.id, learner: learner.id, to: cohort.id, ...changes })),
  "manage/[cohort]/learners/[learner]/membership/actions.ts remove": ({ cohort, learner }, changes) =>
    remove(form({ cohort: cohort.id, learner: learner.id, ...changes })),
  "manage/[cohort]/learners/[learner]/erase/actions.ts erase": ({ cohort, learner }, changes) =>
    erase(null, form({ cohort: cohort.id, learner: learner.id, confirmation: "nobody@example.com", ...changes })),
  "manage/people/[person]/actions.ts makeLinkFor": ({ learner }, changes) =>
    makeLinkFor(null, form({ person: learner.id, ...changes })),
  "manage/people/[person]/actions.ts setRole": ({ learner }, changes) =>
    setRole(form({ person: learner.id, role: "author", ...changes })),
  "manage/people/[person]/actions.ts setOperator": ({ learner }, changes) =>
    setOperator(form({ person: learner.id, wanted: "yes", ...changes })),
  "manage/people/[person]/actions.ts signOutEverywhere": ({ peer }, changes) =>
    signOutEverywhere(form({ person: peer.id, ...changes })),
  "manage/people/[person]/actions.ts setClosed": ({ peer }, changes) =>
    setClosed(form({ person: peer.id, closed: "no", ...changes })),
  "manage/people/[person]/actions.ts eraseAnybody": ({ learner }, changes) =>
    eraseAnybody(null, form({ person: learner.id, confirmation: "nobody@example.com", ...changes })),
  "manage/[cohort]/learners/[learner]/reset/actions.ts makeLink": ({ cohort, learner }, changes) =>
    makeLink(null, form({ cohort: cohort.id, learner: learner.id, ...changes })),
  "manage/[cohort]/settings/cohort/actions.ts rename": ({ cohort }, changes) =>
    rename(null, form({ cohort: cohort.id, name: "Nhóm khác", ...changes })),
  "manage/[cohort]/settings/cohort/actions.ts archive": ({ cohort }, changes) =>
    archive(form({ cohort: cohort.id, away: "yes", ...changes })),
  "manage/[cohort]/settings/cohort/actions.ts leaveManaging": ({ cohort }, changes) =>
    leaveManaging(form({ cohort: cohort.id, ...changes })),
  "manage/[cohort]/settings/cohort/actions.ts takeManagerOff": ({ cohort }, changes) =>
    takeManagerOff(form({ cohort: cohort.id, manager: cohort.id, ...changes })),
  "manage/[cohort]/settings/actions.ts saveDue": ({ cohort }, changes) =>
    saveDue(null, form({ cohort: cohort.id, day: nextWeek, time: "17:00", zone: "Asia/Ho_Chi_Minh", ...changes })),
  "manage/[cohort]/settings/actions.ts removeDue": ({ cohort }, changes) =>
    removeDue(form({ cohort: cohort.id, ...changes })),
  "manage/[cohort]/settings/actions.ts saveDigest": ({ cohort }, changes) =>
    saveDigest(form({ cohort: cohort.id, wantsDigest: "on", ...changes })),
  "manage/[cohort]/invitations/actions.ts confirmList": ({ cohort }, changes) =>
    confirmList(form({ cohort: cohort.id, roster: cohort.id, ...changes })),
  "manage/[cohort]/invitations/actions.ts makeGroupLink": ({ cohort }, changes) =>
    makeGroupLink(null, form({ cohort: cohort.id, places: "30", days: "14", ...changes })),
  "manage/[cohort]/invitations/actions.ts renewLink": ({ cohort }, changes) =>
    renewLink(form({ cohort: cohort.id, invitation: cohort.id, ...changes })),
  "manage/[cohort]/invitations/actions.ts revokeLink": ({ cohort }, changes) =>
    revokeLink(form({ cohort: cohort.id, invitation: cohort.id, ...changes })),
  "manage/[cohort]/invitations/mail/actions.ts sendLetters": ({ cohort }, changes) =>
    sendLetters(null, form({ cohort: cohort.id, subject: "Mời {tên}", body: "{liên kết}", ...changes })),
};

/** Those that anyone may send: they make or open an account, hold a token of their own, or store nothing. */
export const open: typeof guarded = {
  "actions.ts trySample": (_, changes) => trySample(null, form({ choice: "second", certainty: "guess", ...changes })),
  "actions.ts startTrial": (_, changes) => startTrial(form({ ...changes })),
  "confirm/[token]/actions.ts confirmAddress": (_, changes) =>
    confirmAddress(form({ token: "no-such-token", ...changes })),
  "forgot/actions.ts askReset": (_, changes) => askReset(null, form({ email: newEmail(), ...changes })),
  "reset/[token]/actions.ts setPassword": (_, changes) =>
    setPassword(null, form({ token: "no-such-token", password: "một câu dễ nhớ", ...changes })),
  "invite/[token]/actions.ts signUpInvited": (_, changes) =>
    signUpInvited(null, entry({ token: "no-such-token", ...changes })),
  "sign-in/actions.ts signInByPassword": (_, changes) =>
    signInByPassword(null, form({ email: newEmail(), password: "một câu dễ nhớ", ...changes })),
  "sign-in/actions.ts signInByOidc": (_, changes) => signInByOidc(form({ ...changes })),
  ...openFactors,
  "sign-up/actions.ts signUp": (_, changes) => signUp(null, entry({ ...changes })),
  "unsubscribe/[token]/actions.ts unsubscribe": (_, changes) =>
    unsubscribe(form({ token: "no-such-token", ...changes })),
};
