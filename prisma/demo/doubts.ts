import { type Course, findItem } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { versionOf } from "@/domain/item-version";
import type { MadeUpLearner } from "./learner";

type Doubter = { userId: string; managerId: string; attempts: MadeUpLearner["attempts"]; now: Date };

const words = [
  "Bài học nói việc này cần cả hai vai trò cùng làm, nên tôi nghĩ đáp án còn thiếu một bên.",
  "Ở công ty tôi, việc này do người khác phụ trách.",
];
const answer = "Khóa học theo bài gốc: đoạn được dẫn nêu rõ ai chịu trách nhiệm. Ở từng công ty có thể khác.";

/** Two keys that a learner doubts after missing them in practice: the first waits, the second is answered. */
export function madeUpDoubts(course: Course, { userId, managerId, attempts, now }: Doubter) {
  const missed = attempts
    .filter(({ kind }) => kind === "practice")
    .flatMap(({ responses }) => responses.find(({ correct }) => !correct) ?? []);
  return missed.slice(0, words.length).flatMap((response, index) => {
    const item = findItem(course, response.itemId);
    if (!item) return [];
    const doubt = {
      userId,
      responseId: response.id,
      courseId: course.id,
      itemId: item.id,
      version: versionOf(item),
      words: words[index] ?? "",
      createdAt: new Date(response.createdAt.getTime() + 60_000),
    };
    if (index === 0) return doubt;
    const answeredAt = new Date(now.getTime() - dayMs);
    return { ...doubt, outcome: "stands" as const, answer, answeredAt, answeredById: managerId };
  });
}
