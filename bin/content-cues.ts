import { loadCourse } from "@/content/load";
import { type Cue, cueReport, mostGuessed } from "@/content/measures/cues";
import { printProblem } from "@/content/read/problem";
import { languagesOf } from "@/domain/course";
import { idOf } from "@/domain/role-ids";

/** `npm run content:cues`: can the key be guessed from the bare words of the stem? */
const loaded = loadCourse(process.argv[2] ?? "content/caio-cto");
if (!loaded.accepted) {
  for (const problem of loaded.refusal) console.error(printProblem(problem));
  process.exit(1);
}
for (const locale of languagesOf(loaded.value.course)) {
  const { items, correct, accuracy, majority, cues } = cueReport(loaded.value.course, locale);
  const remark =
    accuracy > mostGuessed
      ? `above ${mostGuessed}: word the strongest cues below otherwise, or use them for other keys too`
      : `within ${mostGuessed}`;
  console.log(
    `${locale}: ${correct} of ${items} guessed, accuracy ${accuracy.toFixed(2)} (${remark}; most common key ${majority.toFixed(2)}, chance 0.33)`,
  );
  for (const cue of cues) console.log(cueLine(idOf(loaded.value.course.roles, cue.key), cue));
  if (accuracy > mostGuessed) process.exitCode = 1;
}

function cueLine(key: string, { cue, logOdds, inKey, inOthers }: Cue): string {
  return `  ${key.padEnd(5)} ${logOdds.toFixed(2)}  ${cue} (${inKey} here, ${inOthers} in the other keys)`;
}
