import type { Locale } from "@/domain/course";

/** The words of headings, of lines over a list and of a table's side that tell what stands below them. */
export type TopicWords = {
  /** What a role does. */
  duties: string;
  /** What both roles have in common. */
  common: string;
  /** What a role must be, know, have or earn. */
  traits: string;
  /** Neither: when to hire one, where to read on. */
  aside: string;
};

export const topicWords: Record<Locale, TopicWords> = {
  vi: {
    duties:
      "trách nhiệm|nhiệm vụ|(?<!vị trí )công việc|phần việc|vai trò|chức năng|quyền hạn|làm gì|làm những gì|phụ trách|đảm nhận|đảm nhiệm|trọng tâm|quản lý|(?<!công )việc",
    common:
      "giống nhau|tương đồng|điểm chung|phần chung|việc chung|trách nhiệm chung|nhiệm vụ chung|cùng làm|chung của|chia sẻ",
    traits:
      "kỹ năng|kĩ năng|mức lương|thu nhập|lương thưởng|bằng cấp|trình độ|học vấn|phẩm chất|tố chất|kinh nghiệm|chứng chỉ|yêu cầu (?:về|đối với|để|cần)|lộ trình|thăng tiến|kiến thức|điều kiện|tiêu chuẩn|báo cáo (?:cho|đến|với)|cấp trên|cấp bậc|cấp dưới|vị trí công việc",
    aside:
      "xem thêm|đọc thêm|tham khảo|tìm hiểu thêm|bài viết liên quan|tài liệu|khi nào|vì sao|tại sao|làm sao|làm thế nào để|cách (?:trở thành|phân biệt|tuyển|chọn)|ưu điểm|nhược điểm|lợi ích|thách thức|khó khăn|ví dụ|lưu ý|sai lầm|câu hỏi|kết luận|công nghệ (?:sử dụng|phổ biến)|ngôn ngữ|framework|thư viện|công cụ(?: hỗ trợ)?",
  },
  en: {
    duties:
      "responsibilit(?:y|ies)|dut(?:y|ies)|tasks?|roles?|jobs?|functions?|work|remit|mandate|focus(?: areas)?|activities|priorities|goals?|do|does|day|week|areas|accountabilit(?:y|ies)|deliverables|handles?|owns?",
    common:
      "similarit(?:y|ies)|similar|in common|they share|both share|shared|overlap|overlaps|overlapping|common ground|common (?:responsibilities|duties|goals|tasks)|joint|work together|both roles",
    traits:
      "skills?|qualifications?|requirements?|salary|salaries|pay|compensation of|education|educational|degrees?|certifications?|experience|background|career|qualities|traits|competenc(?:e|y|ies)|knowledge|reports? to|reporting|hierarchy|seniority|typical industries|mindset|personality|strengths",
    aside:
      "further reading|read more|more on|learn more|see also|related|resources|references|courses|books|why|when|how to|how do you|benefits|advantages|disadvantages|pros|cons|challenges|mistakes|tools|examples?|tips|types of|history|metrics|kpis?|technologies|programming languages|frameworks|libraries|frequently|conclusion|takeaways",
  },
};
