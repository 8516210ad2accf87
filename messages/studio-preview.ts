import type { Messages } from "./translator";

/** What a preview says beside what learners see. */
export const previewMessages = {
  vi: {
    title: "Xem thử: {lesson}",
    notice: "Đây là bản xem thử. Không có gì được ghi vào kết quả của ai.",
    back: "Về trang xuất bản",
    practice: "Làm thử bài luyện",
    done: "Xong bài luyện thử",
    score: "Đúng ngay lần đầu {right}/{total} câu.",
    again: "Làm thử lại với câu khác",
    toLesson: "Về bài học",
  },
  en: {
    title: "Preview: {lesson}",
    notice: "This is a preview. Nothing is written into anybody's results.",
    back: "Back to publishing",
    practice: "Try the practice",
    done: "The practice is done",
    score: "Right at the first go: {right} of {total}.",
    again: "Try again with other questions",
    toLesson: "Back to the lesson",
  },
} as const satisfies Messages<string>;
