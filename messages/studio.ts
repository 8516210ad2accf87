import { cohortFrameMessages } from "./cohort-frame";
import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

/** What every page of the studio says. */
export const studioMessages = {
  vi: {
    title: placeMessages.vi.studio,
    pages: "Các bước soạn khóa học",
    review: "Duyệt trách nhiệm",
    lessons: "Bài học",
    questions: cohortFrameMessages.vi.items,
    details: "Thông tin chung",
    publish: "Xem thử và xuất bản",
    seen: "Đã xem {seen}/{all}",
    nth: "Trách nhiệm {n}/{all}",
    previous: "Trước",
    next: "Sau",
    undo: "Hoàn tác",
    changedBy: "{by} vừa sửa bản nháp này.",
    changedBySomebody: "Có người vừa sửa bản nháp này.",
    changedByYou: "Bạn vừa sửa bản nháp này ở thẻ khác.",
    showLatest: "Xem bản mới",
    somebody: "Người khác",
    yourself: "Bạn, ở một thẻ khác,",
    nextStep: "Tiếp theo: {page}",
    untitled: "{first} và {second}",
    "changed-meanwhile":
      "{name} đã sửa đúng chỗ này {time}, nên thay đổi của bạn chưa được ghi. Trang đang hiện bản mới nhất; hãy xem rồi làm lại nếu vẫn cần.",
    "nothing-to-undo": "Không còn thay đổi nào của bạn để hoàn tác.",
    "no-such-duty":
      "Trách nhiệm này không còn trong bản nháp: có người vừa gộp hoặc hoàn tác. Trang đang hiện bản mới nhất.",
    "no-such-sentence": "Câu này không còn trong bài. Hãy chọn một câu đang có.",
    "no-such-lesson": "Bài học này không còn trong bản nháp. Trang đang hiện bản mới nhất.",
    "no-such-field": "Chỗ này không còn trong bản nháp. Trang đang hiện bản mới nhất.",
    "no-such-pair": "Cặp này không còn trong bản nháp. Trang đang hiện bản mới nhất.",
    "same-duty": "Hãy chọn hai trách nhiệm khác nhau.",
    "same-owner":
      "Hai trách nhiệm này thuộc về cùng một bên, nên không có gì để phân biệt. Hãy chọn hai bên khác nhau.",
    "nothing-behind": "Không chuyển thêm được nữa.",
    "no-language": "Khóa học chưa có ngôn ngữ này. Hãy thêm ở trang Thông tin chung.",
  },
  en: {
    title: placeMessages.en.studio,
    pages: "Steps of making the course",
    review: "Review duties",
    lessons: "Lessons",
    questions: cohortFrameMessages.en.items,
    details: "Details",
    publish: "Preview and publish",
    seen: "Seen {seen} of {all}",
    nth: "Duty {n} of {all}",
    previous: "Previous",
    next: "Next",
    undo: "Undo",
    changedBy: "{by} has just changed this draft.",
    changedBySomebody: "Somebody has just changed this draft.",
    changedByYou: "You have just changed this draft in another tab.",
    showLatest: "Show the latest version",
    somebody: "Somebody else",
    yourself: "You, in another tab,",
    nextStep: "Next: {page}",
    untitled: "{first} and {second}",
    "changed-meanwhile":
      "{name} changed this very thing {time}, so your change was not made. The page shows the latest version; look at it and do it again if it is still needed.",
    "nothing-to-undo": "There is no change of yours left to undo.",
    "no-such-duty":
      "This duty is no longer in the draft: somebody has just merged it or undone it. The page shows the latest version.",
    "no-such-sentence": "That sentence is no longer in the text. Choose one that is there.",
    "no-such-lesson": "That lesson is no longer in the draft. The page shows the latest version.",
    "no-such-field": "That place is no longer in the draft. The page shows the latest version.",
    "no-such-pair": "That pair is no longer in the draft. The page shows the latest version.",
    "same-duty": "Choose two different duties.",
    "same-owner":
      "Both duties belong to the same side, so there is nothing to tell apart. Choose two of different sides.",
    "nothing-behind": "It can't go any further.",
    "no-language": "The course does not have that language yet. Add it on the Details page.",
  },
} as const satisfies Messages<string>;
