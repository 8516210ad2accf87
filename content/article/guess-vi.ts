import type { Guess } from "./cue-words";

/** What may follow a role and is no verb of work: copulas, adverbs, prepositions, states, and nouns that go on with the role's name. */
const notWork =
  "là|có|được|bị|và|hay|hoặc|với|cùng|của|cho|từ|tại|ở|trong|ngoài|trên|dưới|về|theo|như|so|khi|nếu|thì|mà|nhưng|còn|cũng|đều|này|đó|kia|ấy|nào|gì|đâu|sao|rất|khá|hơn|quá|lại|nữa|thường|luôn|sẽ|đã|đang|vẫn|chỉ|không|chưa|chẳng|phải|cần|nên|muốn|mong|thích|yêu|ghét|cảm|thấy|biết|hiểu|nghĩ|tin|nhớ|quên|khác|giống|cao|thấp|lớn|nhỏ|giỏi|tốt|kém|mới|cũ|trẻ|nằm|thuộc|trở|trở thành|xuất|xuất hiện|ra đời|đến|tới|đi|về|kiếm|hưởng|nhận|sở hữu|mang|chiếm|gặp|gặp phải|chịu|đóng|giữ|nắm|sống|ngồi|đứng|bắt đầu|kết thúc|dần|ngày|tùy|tùy thuộc|đòi hỏi|yêu cầu|ảnh hưởng|liên quan|tồn tại|đồng|kiêm|kiêm nhiệm|vì|do|bởi|tuy|dù|dựa|căn cứ|xuất phát|doanh nghiệp|công ty|tập đoàn|tổ chức|ngân hàng|bệnh viện|nhà nước|dự án|cấp|chuyên nghiệp|hiện đại|hiện nay|việt nam|toàn cầu|khu vực|chính|thực thụ|tương lai|nước|người|vị trí|vai trò|một|hai|ba|các|những|mọi|mỗi|vừa|tự|rời|tách|thoát|tránh|đồng nghĩa|quan trọng|cần thiết|hàng|hằng|bao gồm|gồm|đúng|sai|nhiều|ít|đủ|đây|điều|việc|lương|mức|hơn|độc lập|ngoài ra|đặc biệt|cụ thể|khoảng|lần|dường|trực|trước|sau|giữa|bên|cả|đầu tiên|thứ|dừng|hướng|dễ|khó|gọi|điểm|lẫn|thậm chí|chúng|ta|tôi|mình|rộng|hẹp|nặng|nhẹ|đa dạng|hoàn toàn|chủ yếu|thực sự|đảm nhận một|so với|vs|ngày càng|giám đốc|trưởng|phó|nhân viên|chuyên viên|kế toán|xứng|hay bị|tương đương|tương tự|riêng|rõ ràng|then chốt|chủ chốt|nổi bật|chuyên môn|cụ thể".split(
    "|",
  );

const none = new RegExp(`^(?:${notWork.join("|")})(?![\\p{L}\\p{N}])`, "u");

/** A word of unknown kind right after a role is a verb unless it is one of those; it needs an object, and a name has a capital. */
export const vietnameseGuess: Guess = (words, { beside }) =>
  beside === undefined && !none.test(words) && /^\p{Ll}+ [\p{L}\p{N}]+/u.test(words) ? "base" : undefined;
