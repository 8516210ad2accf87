import { placeMessages } from "./place-names";
import { studioMessages } from "./studio";
import { studioNewMessages } from "./studio-new";
import type { Messages } from "./translator";

/** The studio's list of courses, and the invitation of authors. */
export const studioListMessages = {
  vi: {
    title: placeMessages.vi.studio,
    lead: "Đưa một bài viết về hai vai trò vào đây; ứng dụng đọc ra các trách nhiệm, bạn duyệt lại rồi xuất bản thành khóa học.",
    bring: studioNewMessages.vi.title,
    drafts: "Khóa học đang soạn",
    none: "Chưa có khóa học nào. Hãy bắt đầu bằng một bài viết nói rõ hai vai trò làm gì: dán chữ vào hoặc chọn tệp.",
    seen: studioMessages.vi.seen,
    changed: "Sửa lần cuối:",
    published: "Bản xuất bản số {n}, ngày {day}",
    unpublished: "Chưa xuất bản",
    archived: "Đã cất",
    files: "Khóa học lưu bằng tệp",
    filesLead: "Các khóa học này đi kèm ứng dụng, sửa trong thư mục content của mã nguồn chứ không sửa ở đây.",
    open: "Mở khóa học",
    roles: studioMessages.vi.untitled,
    inviteTitle: "Mời người soạn",
    inviteLead:
      "Người soạn đưa bài viết vào, duyệt và xuất bản khóa học. Họ không thấy nhóm nào và không thấy kết quả của ai.",
    invite: "Tạo liên kết mời",
    linkOnce: "Sao chép và gửi ngay: liên kết chỉ hiện một lần này, dùng được một lần trong 72 giờ.",
    "bad-input": "Chưa tạo được liên kết. Hãy thử lại.",
  },
  en: {
    title: placeMessages.en.studio,
    lead: "Bring an article on two roles; the app reads the duties out of it, you review them and publish the course.",
    bring: studioNewMessages.en.title,
    drafts: "Courses being made",
    none: "There is no course yet. Begin with an article that says what each of two roles does: paste its text or choose a file.",
    seen: studioMessages.en.seen,
    changed: "Last changed:",
    published: "Edition {n}, published {day}",
    unpublished: "Not published yet",
    archived: "Archived",
    files: "Courses kept as files",
    filesLead: "These come along with the app and are edited in the source's content folder, not here.",
    open: "Open the course",
    roles: studioMessages.en.untitled,
    inviteTitle: "Invite an author",
    inviteLead: "Authors bring articles, review them and publish courses. They see no cohort and nobody's results.",
    invite: "Create an invitation link",
    linkOnce: "Copy and send it now: the link is shown this once, and is good once within 72 hours.",
    "bad-input": "The link could not be made. Try again.",
  },
} as const satisfies Messages<string>;
