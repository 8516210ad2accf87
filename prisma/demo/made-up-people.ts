import { randomUUID } from "node:crypto";
import { dayMs } from "@/domain/day";
import { former, present } from "./editions";
import { demoHistory } from "./history";
import { madeUpLearner, type Taught } from "./learner";
import {
  demoCoManager,
  demoHighlanders,
  demoLearner,
  demoLearners,
  demoLeavers,
  demoManager,
  demoNewcomers,
} from "./people";
import { regraded } from "./regrade";

export type MadeUpPeople = ReturnType<typeof madeUpPeople>;

/** Who there is, and what they did. */
export function madeUpPeople(passwordHash: string, now: Date) {
  const person = ({ name, email }: { name: string; email: string }, role: "learner" | "manager" = "learner") => ({
    id: randomUUID(),
    name,
    email,
    role,
    passwordHash,
  });
  const learned = (daysAgo: number, seed: number, taught: Taught) => {
    const startedAt = new Date(now.getTime() - daysAgo * dayMs);
    return regraded(madeUpLearner(taught, seed, { startedAt, now, newId: randomUUID }));
  };
  const inPresent = { lessons: present, later: present };
  const quarterHours = (index: number) => (index * 17) / (24 * 60);
  return {
    manager: person({ name: "Quản lý mẫu", email: demoManager }, "manager"),
    coManager: person({ name: "Đồng quản lý mẫu", email: demoCoManager }, "manager"),
    learner: {
      user: person({ name: "Học viên mẫu", email: demoLearner }),
      ...demoHistory(present.course, present.id, { now, newId: randomUUID }),
    },
    learners: demoLearners.map((one, index) => ({
      user: person(one),
      ...learned(56 - 4 * (index % 7) + quarterHours(index), 1000 + index, inPresent),
    })),
    newcomers: demoNewcomers.map((one) => person(one)),
    highlanders: demoHighlanders.map((one, index) => ({
      user: person(one),
      ...learned(84 - 2 * index, 2000 + index, { lessons: former, later: present }),
    })),
    leavers: demoLeavers.map((one) => ({ user: person(one), ...learned(50, 3000, inPresent) })),
  };
}
