import { cohortMessages } from "./cohort";
import { manageMessages } from "./manage";
import { overviewMessages } from "./overview";
import { peopleListMessages } from "./people-list";
import { placeMessages } from "./place-names";
import { selectionMessages } from "./selection";
import type { Messages } from "./translator";

/** A manager's cohorts side by side. */
export const compareMessages = {
  vi: {
    title: "So sánh các nhóm",
    cohorts: placeMessages.vi.cohorts,
    lead: "Các nhóm bạn đang quản lý, trừ những nhóm đã lưu trữ. Mỗi số liệu được tính như ở trang của từng nhóm.",
    tooFew: "Cần ít nhất hai nhóm đang hoạt động để so sánh.",
    ...selectionMessages.vi,
    name: manageMessages.vi.name,
    learners: overviewMessages.vi.learners,
    started: cohortMessages.vi.started,
    finished: overviewMessages.vi.finished,
    passed: overviewMessages.vi.passed,
    mean: cohortMessages.vi.mean,
    solid: cohortMessages.vi.solidShare,
    remembered: cohortMessages.vi.remembered30,
    overdue: peopleListMessages.vi.overdue,
    figures: overviewMessages.vi.figures,
    interval: "{low} đến {high}",
    noData: cohortMessages.vi.noData,
    says: "{n, number} nhóm có điểm. Cao nhất: {best}, {mean}.",
    nobody: "Chưa nhóm nào có điểm.",
    meanChart: "Điểm trung bình của từng nhóm, kèm khoảng tin cậy 95%",
    noRank: "Khoảng điểm còn chồng lên nhau, chưa nên xếp hạng.",
    means:
      "Bấm vào tên cột để xếp theo cột đó, từ cao xuống thấp. Những nhóm có khoảng tin cậy chồng lên nhau đứng cạnh nhau theo tên, không nhóm nào trên nhóm nào.",
  },
  en: {
    title: "Cohorts side by side",
    cohorts: placeMessages.en.cohorts,
    lead: "The cohorts that you manage, without the archived ones. Each figure means what it means on the cohort's own pages.",
    tooFew: "It takes two cohorts that are not archived to compare.",
    ...selectionMessages.en,
    name: manageMessages.en.name,
    learners: overviewMessages.en.learners,
    started: cohortMessages.en.started,
    finished: overviewMessages.en.finished,
    passed: overviewMessages.en.passed,
    mean: cohortMessages.en.mean,
    solid: cohortMessages.en.solidShare,
    remembered: cohortMessages.en.remembered30,
    overdue: peopleListMessages.en.overdue,
    figures: overviewMessages.en.figures,
    interval: "{low} to {high}",
    noData: cohortMessages.en.noData,
    says: "{n, plural, one {# cohort has} other {# cohorts have}} scores. Highest: {best}, {mean}.",
    nobody: "No cohort has a score yet.",
    meanChart: "Each cohort's mean score with its 95% confidence interval",
    noRank: "The score bands overlap; ranking would mislead.",
    means:
      "Press a column's name to order by it, the highest first. Cohorts whose intervals overlap stand together by name, none above another.",
  },
} as const satisfies Messages<string>;
