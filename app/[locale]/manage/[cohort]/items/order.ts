import type { ItemOrder } from "@/domain/cohort-view";
import { type Course, lessonItems } from "@/domain/course";
import type { ItemStatistics } from "@/domain/item-analysis";

/** Items with too few responses to say anything come last. */
export function inOrder(course: Course, statistics: readonly ItemStatistics[], order: ItemOrder): ItemStatistics[] {
  const rank = ranks[order](course);
  return statistics
    .map((row) => ({ row, rank: rank(row) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ row }) => row);
}

type Rank = (row: ItemStatistics) => number | null;

const shown = (row: ItemStatistics, value: number | null) => (row.trust === "hidden" ? null : value);
const negative = (value: number | null) => value && -value;

const ranks: Record<ItemOrder, (course: Course) => Rank> = {
  difficulty: () => (row) => shown(row, row.facility),
  discrimination:
    () =>
    ({ discrimination }) =>
      discrimination && discrimination.trust !== "hidden" ? discrimination.index : null,
  sureness: () => (row) => shown(row, negative(row.confidentlyWrong)),
  time: () => (row) => shown(row, negative(row.medianMs)),
  // A former version beside the present one; what the course asks no more comes last.
  course: (course) => {
    const places = new Map(course.lessons.flatMap(lessonItems).map(({ id }, index) => [id, index]));
    return ({ item }) => places.get(item.id) ?? null;
  },
};
