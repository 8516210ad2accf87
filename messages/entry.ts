import type { Messages } from "./translator";

/** What somebody fills in to come in, and why they can't. */
export const entryMessages = {
  vi: {
    signIn: "Đăng nhập",
    signUp: "Tạo tài khoản",
    signUpTitle: "Tạo tài khoản",
    email: "Email",
    password: "Mật khẩu",
    showPassword: "Hiện mật khẩu",
    hidePassword: "Ẩn mật khẩu",
    forgotten: "Quên mật khẩu?",
    "password-set": "Đã lưu mật khẩu mới. Hãy đăng nhập bằng mật khẩu đó.",
    passwordHelp: "Ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
    name: "Tên hiển thị",
    nameHelp: "Tên này được in trên chứng nhận. Nếu bạn thuộc một nhóm, quản lý nhóm cũng thấy.",
    noAccount: "Chưa có tài khoản?",
    hasAccount: "Đã có tài khoản?",
    demo: "Dữ liệu mẫu: đăng nhập bằng learner@example.com hoặc manager@example.com, mật khẩu phan-vai-demo.",
    "wrong-password": "Email hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi thử lại.",
    "too-many-tries": "Đã thử quá nhiều lần. Hãy đợi {wait} rồi thử lại.",
    "too-busy": "Đang có quá nhiều người đăng nhập. Hãy thử lại sau {wait}.",
    "by-invitation":
      "Với địa chỉ này chỉ vào được bằng lời mời. Hãy nhờ quản lý nhóm gửi lời mời, hoặc dùng địa chỉ email của công ty.",
    "no-mail": "Chưa gửi được thư đến địa chỉ này. Hãy kiểm tra địa chỉ rồi thử lại sau ít phút.",
    closed: "Khóa học này chỉ dành cho người được mời",
    closedText:
      "Người phụ trách khóa học gửi cho mỗi người một liên kết. Hãy mở liên kết đó; nếu chưa có, hãy hỏi người đã giới thiệu khóa học cho bạn.",
    forDomains: "Dùng địa chỉ email của công ty ({domains}).",
    "email-taken": "Email này đã có tài khoản. Hãy đăng nhập.",
    "bad-email": "Email chưa đúng dạng, ví dụ: ten@congty.vn.",
    "bad-password": "Mật khẩu cần từ 12 đến 128 ký tự.",
    "password-common":
      "Mật khẩu này dễ đoán: nhiều người dùng hoặc nó đã bị lộ ở nơi khác. Hãy ghép vài từ không liên quan đến nhau.",
    "password-personal":
      "Mật khẩu này dễ đoán: trong đó có tên, địa chỉ email của bạn hoặc tên ứng dụng. Hãy ghép vài từ không liên quan đến bạn.",
    "password-pattern":
      "Mật khẩu này dễ đoán: nó lặp lại, theo thứ tự, là ngày tháng hoặc đi theo bàn phím. Hãy ghép vài từ không liên quan đến nhau.",
    passwordShort: "Còn ngắn: cần ít nhất 12 ký tự.",
    passwordGood: "Mật khẩu tốt.",
    passwordStrong: "Mật khẩu rất tốt.",
    "bad-name": "Hãy nhập tên, tối đa 80 ký tự.",
    "unprintable-name": "Chứng nhận không in được: {letters}. Hãy viết tên bằng chữ cái La-tinh, bỏ các ký tự đó.",
    byProvider: "Đăng nhập bằng {name}",
    byProviderPending: "Đang chuyển sang {name}…",
    byProviderAfter: "Sau đó bạn sẽ quay lại đây.",
    orByPassword: "Hoặc bằng mật khẩu",
    "no-email":
      "{name} không cho biết địa chỉ email của bạn, nên chưa thể vào. Hãy nhờ bộ phận quản trị hệ thống bổ sung.",
    "unproven-email":
      "{name} chưa xác nhận địa chỉ email của bạn, nên chưa thể vào. Hãy xác nhận địa chỉ ở đó rồi thử lại.",
    "provider-failed":
      "Chưa đăng nhập được bằng {name}. Hãy thử lại; nếu vẫn không được, báo cho người quản lý của bạn.",
    "bad-input": "Có ô chưa điền đúng. Hãy kiểm tra rồi gửi lại.",
  },
  en: {
    signIn: "Sign in",
    signUp: "Create account",
    signUpTitle: "Create an account",
    email: "E-mail",
    password: "Password",
    showPassword: "Show password",
    hidePassword: "Hide password",
    forgotten: "Forgotten your password?",
    "password-set": "The new password is saved. Sign in with it.",
    passwordHelp: "At least 12 characters. A short sentence you can remember works best.",
    name: "Display name",
    nameHelp: "This name is printed on your certificate. If you belong to a cohort, its manager sees it too.",
    noAccount: "No account yet?",
    hasAccount: "Have an account already?",
    demo: "Demo data: sign in as learner@example.com or manager@example.com with the password phan-vai-demo.",
    "wrong-password": "The e-mail or the password isn't right. Check them and try again.",
    "too-many-tries": "Too many tries. Wait {wait}, then try again.",
    "too-busy": "Too many people are signing in just now. Try again in {wait}.",
    "by-invitation":
      "With this address you can come in by invitation only. Ask your cohort's manager for one, or use your company's address.",
    "no-mail": "No e-mail could be sent to this address. Check it and try again in a few minutes.",
    closed: "This course is for people who are invited",
    closedText:
      "Whoever runs the course sends a link to each person. Open that link; if you have none, ask whoever told you of the course.",
    forDomains: "Use your company's address ({domains}).",
    "email-taken": "This e-mail has an account already. Sign in instead.",
    "bad-email": "This isn't a complete e-mail address, such as name@company.com.",
    "bad-password": "The password needs 12 to 128 characters.",
    "password-common":
      "This password is easy to guess: many use it, or it has leaked elsewhere. Put a few unrelated words together.",
    "password-personal":
      "This password is easy to guess: it holds your name, your e-mail address or the app's name. Put a few words together that have nothing to do with you.",
    "password-pattern":
      "This password is easy to guess: it repeats, counts, is a date or follows the keyboard. Put a few unrelated words together.",
    passwordShort: "Still short: at least 12 characters.",
    passwordGood: "A good password.",
    passwordStrong: "A very good password.",
    "bad-name": "Enter a name of at most 80 characters.",
    "unprintable-name": "Your certificate can't print this: {letters}. Write your name in Latin letters, without it.",
    byProvider: "Sign in with {name}",
    byProviderPending: "Going to {name}…",
    byProviderAfter: "You will come back here afterwards.",
    orByPassword: "Or with a password",
    "no-email":
      "{name} doesn't say what your e-mail address is, so you can't come in yet. Ask your administrator to add it there.",
    "unproven-email":
      "{name} hasn't confirmed your e-mail address, so you can't come in yet. Confirm it there and try again.",
    "provider-failed": "Signing in with {name} didn't work. Try again; if it still doesn't, tell your manager.",
    "bad-input": "Some fields aren't filled in correctly. Check them and send the form again.",
  },
} as const satisfies Messages<string>;
