/** Verbs that name work. */
export const vietnameseVerbs = `
ban hành|biên soạn|biên tập|biến|bàn bạc|bàn giao|bám sát|bán|bán hàng|báo cáo|báo giá|bơm|bảo dưỡng|bảo lãnh|bảo mật
bảo quản|bảo toàn|bảo trì|bảo trợ|bảo vệ|bảo đảm|bắt kịp|bố trí|bốc xếp|bồi dưỡng|bổ nhiệm|cam kết|cam đoan|can thiệp
canh chừng|chi trả|chia|chia sẻ|cho phép|chuyển|chuyển giao|chuyển hóa|chuyển tải|chuyển đổi|chuẩn bị|chuẩn hoá|chuẩn hóa
chào hàng|chăm chút|chăm lo|chăm nom|chăm sóc|chấm|chấm công|chấm dứt|chấm điểm|chấp hành|chặn|chỉ huy|chỉ đạo
chỉ định|chọn|chọn lọc|chọn ra|chống|chốt|chở|chủ trì|chủ tọa|chứng thực|chữa|cung cấp|cung ứng|cài đặt|cá nhân hóa
cân lại|cân nhắc|cân đối|công bố|công nhận|cải thiện|cải tiến|dùng|làm báo cáo|làm hồ sơ|làm hợp đồng|làm thủ tục|lên danh sách|lên ý tưởng|lên nội dung|lên phương án|lên thực đơn|cấp giấy|cấp vốn|cấp phát|cấp phép|cấp quyền|cất giữ|cấu hình
cầm cân|cầm tay chỉ việc|cầm trịch|cập nhật|cắt|cắt bỏ|cắt giảm|cố vấn|cộng tác|cụ thể hóa|củng cố|cứu hộ|diễn giải
diệt|duy trì|duy tu|duyệt|dàn xếp|dạy|dạy dỗ|dẫn dắt|dẫn đầu|dọn|dọn dẹp|dự báo|dự phòng|dự toán|dự trù|dự đoán|ghi
ghi chép|ghi nhận|gia hạn|gia tăng|giao|giao hàng|giao nhận|giao tiếp|giao việc|giám sát|giáo dục|giúp
giải quyết|giải thích|giải trình|giải đáp|giảm|giảm bớt|giảm thiểu|giảng dạy|giới thiệu|giữ|giữ chân|giữ gìn
giữ liên lạc|giữ vững|gánh vác|gìn giữ|góp phần|gắn kết|gặp|gặp gỡ|gọi|gọi vốn|gỡ rối|gửi|hiện thực hóa|hiện đại hóa
hiệp đồng|hoàn thiện|hoạch định|huy động|huy động vốn|huấn luyện|hòa giải|hướng dẫn|hạch toán|hạn chế|hồi đáp|hỗ trợ
hợp lý hóa|hợp tác|khai thác|khen thưởng|khoanh vùng|khuyến khích|khuyến nghị|khám|khôi phục|khơi dậy|khảo sát
khắc phục|khởi tạo|khởi xướng|khởi đầu|khởi động|kiến nghị|kiến tạo|kiểm|kiểm chứng|kiểm duyệt|kiểm kê|kiểm nghiệm
kiểm soát|kiểm thử|kiểm toán|kiểm tra|kiểm đếm|kiểm định|kèm cặp|kê khai|kê đơn|ký|ký duyệt|ký kết|kết hợp|kết nối
kết xuất|lau chùi|liên kết|liên lạc|lo|loại bỏ|loại trừ|làm chủ|làm cầu nối|làm giảm|làm rõ|làm tăng|làm việc|lái
lãnh đạo|lên chiến lược|lên kế hoạch|lên lịch|lên lịch trình|lên ý tưởng|lưu|lưu giữ|lưu trữ|lập|lập báo cáo
lập kế hoạch|lập lịch|lập trình|lắng nghe|lắp đặt|lựa chọn|mang lại|mua|mua sắm|mô hình hóa|mở rộng|nghiên cứu|nhận hàng|xếp hàng
nghiệm thu|ngăn|ngăn chặn|ngăn ngừa|nhìn nhận|nhận diện|nhập|nhập kho|nhắc nhở|niêm phong|nuôi|nuôi dưỡng|nâng cao
nâng cấp|nâng tầm|nêu|nấu|nắm bắt|nắm giữ|nắm quyền|nắm trong tay|nếm|nộp|phác họa|phác thảo|phán đoán|phát hiện
phát hành|phát triển|phát động|phân bố|phân bổ|phân chia|phân công|phân loại|phân phát|phân phối|phân quyền
phân tách|phân tích|phê duyệt|phòng chống|phòng ngừa|phòng vệ|phản hồi|phản ánh|phỏng vấn|phối hợp|phối kết hợp
phổ biến|phụ trách|phục hồi|phục vụ|quan sát|quyết toán|quyết định|quán xuyến|quản lý|quản trị|quảng bá|ra mắt
ra quyết định|rà|rà soát|răn đe|rửa|sa thải|sao lưu|so sánh|soát xét|soạn|soạn giảng|soạn thảo|sàng lọc|sáng tạo
sơ cứu|sắp|sắp xếp|số hoá|số hóa|sử dụng|sửa|sửa chữa|sửa sang|tham gia|tham mưu|tham vấn|thanh toán|thay|thay mặt
thay thế|theo dõi|theo sát|thi hành|thiết kế|thiết lập|thu hút|thu hồi|thu nạp|thu thập|thu xếp|thuyết phục|thuê
tháo gỡ|thông báo|thúc|thúc giục|thúc đẩy|thương lượng|thảo luận|thấu hiểu|thẩm tra|thẩm định|thống kê|thống nhất
thử nghiệm|thực hiện|thực thi|tinh gọn|tiên phong|tiêu chuẩn hóa|tiến cử|tiến hành|tiếp cận|tiếp nhận|tiếp thu
tiếp thị|tiếp xúc|tiếp đón|trang bị|trao đổi|triển khai|triệu tập|truyền bá|truyền cảm hứng|truyền tải
truyền đạt|trình|trình bày|trích xuất|trông coi|trả lương|trả lời|trồng|tuyên truyền|tuyển|tuyển chọn|tuyển dụng
tuyển lựa|tuân thủ|tuần tra|tái cơ cấu|tái cấu trúc|tái tổ chức|tái đầu tư|tìm|tìm cách|tìm hiểu|tìm kiếm|tìm nguồn
tìm ra|tích hợp|tính giá|tính lương|tính toán|tăng|tăng cường|tư vấn|tương tác|tưới|tạo|tạo dựng|tạo lập|tạo ra
tạo động lực|tập hợp|tối ưu|tối ưu hoá|tối ưu hóa|tổ chức|tổng hợp|từ chối|tự động hoá|tự động hóa|viết|viết bài|vạch
vạch ra|vạch định|vận chuyển|vận hành|vẽ|xem xét|xin|xuất bản|xuất kho|xác lập|xác minh|xác nhận|xác thực|xác định
xây dựng|xét duyệt|xóa|xếp|xử lý|xử phạt|xử trí|áp dụng|đa dạng hóa|điều chỉnh|điều hành|điều phối|điều tiết|điều tra
điều trị|đo|đo lường|đo đạc|đàm phán|đào tạo|đánh giá|đáp ứng|đón tiếp|đón đầu|đóng gói|đóng góp|đôn đốc|đăng|đăng ký
đăng tin|đơn giản hóa|đưa|đưa ra|đại diện|đảm bảo|đảm nhiệm|đảm đương|đấu thầu|đầu tư|đẩy mạnh|đặt|đặt hàng|đặt lịch
đặt mục tiêu|đặt nền móng|đặt ra|đặt tên|đề bạt|đề cử|đề ra|đề xuất|đề đạt|định biên|định giá|định hình|định hướng
định nghĩa|đọc|đốc thúc|đối chiếu|đối phó|đối soát|đồng bộ hóa|đổi mới|động viên|đứng ra|đứng đầu|ưu tiên|ước lượng
ước tính|ấn định|ủy quyền|ứng cứu|ứng dụng|ứng phó`
  .split(/[|\n]/)
  .filter(Boolean);
