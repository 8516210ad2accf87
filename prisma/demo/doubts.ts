import { type Course, findItem, type Item } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { versionOf } from "@/domain/item-version";
import { flawedItem, former, present } from "./editions";
import type { MadeUpLearner } from "./learner";

type Doubter = { userId: string; attempts: MadeUpLearner["attempts"] };
type Answering = { managerId: string; now: Date };

const words = [
  "Bài học nói việc này cần cả hai vai trò cùng làm, nên tôi nghĩ đáp án còn thiếu một bên.",
  "Ở công ty tôi, việc này do người khác phụ trách.",
];
const answer = "Khóa học theo bài gốc: đoạn được dẫn nêu rõ ai chịu trách nhiệm. Ở từng công ty có thể khác.";

/** Two keys that a learner doubts after missing them in practice: the first waits, the second is answered. */
export function madeUpDoubts(course: Course, { userId, attempts }: Doubter, { managerId, now }: Answering) {
  const missed = attempts
    .filter(({ kind }) => kind === "practice")
    .flatMap(({ responses }) => responses.find(({ correct }) => !correct) ?? []);
  return missed.slice(0, words.length).flatMap((response, index) => {
    const item = findItem(course, response.itemId);
    if (!item) return [];
    const doubt = doubtOf(course, item, { userId, response, words: words[index] ?? "" });
    if (index === 0) return doubt;
    const answeredAt = new Date(now.getTime() - dayMs);
    return { ...doubt, outcome: "stands" as const, answer, answeredAt, answeredById: managerId };
  });
}

/** The first who was told to be wrong by the wrong key of the edition before doubted it, and it was mended. */
export function mendedDoubt(course: Course, learners: readonly Doubter[], { managerId, now }: Answering) {
  const told = learners.flatMap(({ userId, attempts }) =>
    attempts
      .filter(({ editionId, kind }) => editionId === former.id && kind === "practice")
      .flatMap(({ responses }) => responses.filter(({ itemId, told }) => itemId === flawedItem.id && told === false))
      .map((response) => ({ userId, response })),
  );
  return told.slice(0, 1).map((one) => ({
    ...doubtOf(course, flawedItem, {
      ...one,
      words: "Đoạn được dẫn giao việc này cho một vai trò, sao đáp án lại là cả hai?",
    }),
    outcome: "mended" as const,
    mendedEditionId: present.id,
    answer: "Cảm ơn bạn. Đáp án đã được sửa và kết quả của mọi người đã được chấm lại.",
    answeredAt: new Date(now.getTime() - 56 * dayMs),
    answeredById: managerId,
  }));
}

type Doubting = { userId: string; response: { id: string; createdAt: Date }; words: string };

const doubtOf = (course: Course, item: Item, { userId, response, words }: Doubting) => ({
  userId,
  responseId: response.id,
  courseId: course.id,
  itemId: item.id,
  version: versionOf(item),
  words,
  createdAt: new Date(response.createdAt.getTime() + 60_000),
});
