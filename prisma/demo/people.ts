export const demoPassword = "phan-vai-demo";

export const demoManager = "manager@example.com";
/** Who tries the demo as a learner is this one. */
export const demoLearner = "learner@example.com";

/** Generic display names: nobody in particular. */
const names =
  "An Nguyên, Bảo Trâm, Bình Minh, Cẩm Tú, Công Thành, Diệu Linh, Đăng Khoa, Đức Huy, Gia Hân, Hải Yến, Hoàng Nam, Hồng Nhung, Khánh Vy, Kim Ngân, Lan Hương, Minh Quân, Mỹ Duyên, Ngọc Ánh, Nhật Tân, Phương Thảo, Quốc Việt, Thanh Trúc, Tuấn Kiệt, Xuân Mai".split(
    ", ",
  );

export const demoLearners = names.map((name, index) => ({
  name,
  email: `hoc-vien-${String(index + 1).padStart(2, "0")}@example.com`,
}));
