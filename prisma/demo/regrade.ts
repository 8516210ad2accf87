import { randomUUID } from "node:crypto";
import { type Course, type Item, lessonItems } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { versionOf } from "@/domain/item-version";
import { flawedItem, former, mendedItem } from "./editions";
import type { MadeUpLearner } from "./learner";

/** What stands of somebody's responses to the flawed item since the regrade; what they were told stays beside it. */
export const regraded = ({ readings, attempts }: MadeUpLearner): MadeUpLearner => ({
  readings,
  attempts: attempts.map((attempt) => ({
    ...attempt,
    responses: attempt.responses.map((response) => {
      const correct = response.choice === mendedItem.key;
      const isMoved =
        attempt.editionId === former.id && response.itemId === flawedItem.id && response.correct !== correct;
      return isMoved ? { ...response, correct, told: response.correct } : response;
    }),
  })),
});

/** One that stands, of an edition that learners get no more, and one that was taken back: it left everything as it was. */
export function madeUpRegrades(course: Course, { managerId, now }: { managerId: string; now: Date }) {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const [mistaken] = course.lessons.slice(1).flatMap(lessonItems);
  const regrade = (item: Item, key: Item["key"], reason: string) => ({
    id: randomUUID(),
    courseId: course.id,
    itemId: item.id,
    version: versionOf(item),
    key,
    reason,
    regradedById: managerId,
    issued: [],
    revoked: [],
  });
  return [
    {
      ...regrade(
        flawedItem,
        mendedItem.key,
        "Bản đầu của khóa học ghi nhầm đáp án; bài gốc giao việc này cho một vai trò.",
      ),
      regradedAt: daysAgo(57),
    },
    ...(mistaken
      ? [
          {
            ...regrade(
              mistaken,
              mistaken.key === "both" ? "first" : "both",
              "Có người cho rằng việc này thuộc về vai trò khác.",
            ),
            regradedAt: daysAgo(7),
            undoneAt: daysAgo(6),
            undoneById: managerId,
          },
        ]
      : []),
  ];
}
