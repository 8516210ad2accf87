import { fileCertificateMessages } from "@/messages/file-certificates";
import { filePeopleMessages } from "@/messages/file-people";
import { course } from "@/tests/first-course";
import { learnersOf, lessonIds } from "./counted";
import { cellOf, standingOf } from "./people-screens";
import { cell, fileOf, momentCell } from "./printed";
import type { Figures, Place, Screen } from "./raw";

const words = filePeopleMessages.vi;
const titles = course.lessons.map(({ title }) => title.vi);
const columns = [
  ...[words.state, words.overdue, words.quiet, words.joined, words.lastActivity, words.done],
  ...[words.finalRaw, words.finalMax, words.finalShare, words.certificate, words.code],
  ...titles,
];

type Row = Record<string, string>;
type FetchText = (place: Place) => Promise<string>;

/** A row for each learner, of a file or a sheet. */
export const peopleRows = (rows: readonly Row[]): Figures =>
  Object.fromEntries(rows.map((row) => [row.email ?? "", columns.map((name) => row[name]).join("; ")]));

const yesOrNo = (is: boolean): string => (is ? words.yes : words.no);
const stateOf = ({ revokedAt }: { revokedAt: Date | null }): string => (revokedAt ? words.revoked : words.holds);

export const peopleCells = (place: Place): Figures =>
  Object.fromEntries(
    learnersOf(place).map((learner) => {
      const one = standingOf(place, learner);
      const { state, isOverdue, isQuiet, lastAt, learned, best, certificate } = one;
      const shares = lessonIds.map((lessonId) => {
        const { score } = cellOf(place, one, lessonId);
        return score ? cell(score.raw / score.max) : "";
      });
      const cells = [
        ...[words[state], yesOrNo(isOverdue), yesOrNo(isQuiet), momentCell(learner.membership.joinedAt)],
        ...[lastAt ? momentCell(lastAt) : "", learned],
        ...(best ? [best.raw, best.max, cell(best.raw / best.max)] : ["", "", ""]),
        ...(certificate ? [stateOf(certificate), certificate.code] : ["", ""]),
        ...shares,
      ];
      return [learner.email, cells.join("; ")];
    }),
  );

export const peopleFile = (fetchFile: FetchText): Screen => ({
  name: "people.csv",
  isCounting: true,
  shown: async (place) => peopleRows(fileOf(await fetchFile(place))),
  counted: peopleCells,
});

const of = fileCertificateMessages.vi;

export const certificatesFile = (fetchFile: FetchText): Screen => ({
  name: "certificates.csv",
  async shown(place) {
    const names = [of.state, of.right, of.questions, of.share, of.mastery, of.issued, of.revokedAt, of.reason];
    const rows = fileOf(await fetchFile(place));
    return Object.fromEntries(
      rows.map((row) => [row[of.code] ?? "", ["email", of.name, ...names].map((name) => row[name]).join("; ")]),
    );
  },
  counted: (place) =>
    Object.fromEntries(
      learnersOf(place).flatMap(({ id, email }) =>
        place.raw.certificates
          .filter(({ userId, courseId, issuedAt }) => userId === id && courseId === course.id && issuedAt <= place.now)
          .map((one) => {
            const { raw, max, revokedAt } = one;
            const scored = [raw, max, cell(raw / max), cell(one.masteryScore)];
            const dated = [momentCell(one.issuedAt), revokedAt ? momentCell(revokedAt) : "", one.revokedReason ?? ""];
            return [one.code, [email, one.name, stateOf(one), ...scored, ...dated].join("; ")];
          }),
      ),
    ),
});
