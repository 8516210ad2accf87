export const demoPassword = "phan-vai-demo";

export const demoManager = "manager@example.com";
/** Who tries the demo as a learner is this one. */
export const demoLearner = "learner@example.com";
/** Runs the larger cohort, too. */
export const demoCoManager = "quan-ly-02@example.com";

/** Generic display names: nobody in particular. Two have the same one. */
const names =
  "An Nguyên, Bảo Trâm, Bình Minh, Cẩm Tú, Công Thành, Diệu Linh, Đăng Khoa, Đức Huy, Gia Hân, Hải Yến, Hoàng Nam, Hồng Nhung, Khánh Vy, Kim Ngân, Lan Hương, Minh Quân, Mỹ Duyên, Ngọc Ánh, Nhật Tân, Phương Thảo, Quốc Việt, Thanh Trúc, Tuấn Kiệt, Xuân Mai, Thu Hà, Thu Hà";
const newcomers = "Hoài Phong, Bích Đào";
const highlanders = "Rơ Châm H'Mai, Ksor H'Loan, Siu Thảo, Văn An, Văn An";
const leavers = "Tường Vi";

const numbered = (list: string, from: number) =>
  list.split(", ").map((name, index) => ({
    name,
    email: `hoc-vien-${String(from + index).padStart(2, "0")}@example.com`,
  }));

/** Who learned in the larger cohort. */
export const demoLearners = numbered(names, 1);
/** In the larger cohort, and did nothing yet: the first came lately. */
export const demoNewcomers = numbered(newcomers, 27);
/** The smaller cohort, of Gia Lai. */
export const demoHighlanders = numbered(highlanders, 29);
/** Had their accounts deleted when they left the company. */
export const demoLeavers = numbered(leavers, 34);

/** Every account that the demo's password opens. */
export const demoAddresses = [
  demoManager,
  demoLearner,
  demoCoManager,
  ...[...demoLearners, ...demoNewcomers, ...demoHighlanders].map(({ email }) => email),
];
