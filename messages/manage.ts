import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

/** The list of cohorts. */
export const manageMessages = {
  vi: {
    title: placeMessages.vi.cohorts,
    lead: "Mỗi nhóm gồm các học viên cùng học một khóa. Chỉ quản lý của nhóm xem được kết quả.",
    none: "Bạn chưa có nhóm nào. Đặt tên cho nhóm đầu tiên, rồi mời học viên.",
    newTitle: "Nhóm mới",
    courseOf: "Khóa học của nhóm",
    name: "Tên nhóm",
    nameHelp: "Tối đa 80 ký tự, ví dụ: Khối Vận hành, tháng 12.",
    create: "Tạo nhóm",
    size: "{n} học viên",
    badName: "Tên nhóm cần từ 1 đến 80 ký tự.",
  },
  en: {
    title: placeMessages.en.cohorts,
    lead: "A cohort is a group of learners taking one course. Only its managers see its results.",
    none: "You have no cohort yet. Name the first one, then invite learners.",
    newTitle: "New cohort",
    courseOf: "The cohort's course",
    name: "Cohort name",
    nameHelp: "At most 80 characters, such as: Operations, December.",
    create: "Create cohort",
    size: "{n, plural, one {# learner} other {# learners}}",
    badName: "A cohort's name has 1 to 80 characters.",
  },
} as const satisfies Messages<string>;
