import type { Messages } from "./translator";

/** The notice on personal data (Law 91/2025/QH15, articles 4 and 9; GDPR, article 13), and what is asked with it. */
export const privacyMessages = {
  vi: {
    title: "Thông báo về dữ liệu cá nhân",
    short: "Dữ liệu cá nhân",
    version:
      "Bản ngày {day}. Áp dụng Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và, nếu bạn ở Liên minh châu Âu, GDPR.",
    agreed: "Bạn đã đồng ý với bản này {at}.",
    ask: "Khi bấm “{button}”, bạn xác nhận đã đọc {notice} và đồng ý để dữ liệu của bạn được xử lý như trong đó.",
    agree: "Tôi đã đọc và đồng ý",
    later:
      "Bạn chưa đồng ý vẫn học tiếp được. Nếu không đồng ý, bạn có thể tải dữ liệu của mình về và xóa tài khoản ở trang Tài khoản.",
    changed: "Thông báo về dữ liệu cá nhân đã có bản mới.",
    read: "Đọc thông báo",
    thanks: "Đã ghi lại sự đồng ý của bạn.",
    responsible: "Ai chịu trách nhiệm",
    organisation: "{organisation} kiểm soát và xử lý dữ liệu trên {origin}.",
    unnamed: "Tổ chức vận hành {origin} kiểm soát và xử lý dữ liệu trên trang này.",
    contact: "Hỏi hoặc yêu cầu về dữ liệu của bạn: {contact}.",
    noContact:
      "Hỏi hoặc yêu cầu về dữ liệu của bạn: người quản lý đã mời bạn vào nhóm, hoặc bộ phận đào tạo nơi bạn làm việc.",
    purposes: "Dùng để làm gì",
    purpose1: "Dạy: nhớ chỗ bạn đang đọc, chấm câu trả lời, chọn câu cần ôn và ngày ôn.",
    purpose2: "Cho quản lý của nhóm bạn biết bạn học đến đâu, và nhắc bạn về hạn học.",
    purpose3: "Cấp chứng nhận và để người có mã tra cứu được.",
    purpose4: "Biết câu hỏi nào quá dễ, quá khó hay sai.",
    purpose5: "Giữ an toàn: chặn việc đoán mật khẩu, ghi lại ai đã xem hay thay đổi gì.",
    basis: "Căn cứ là sự đồng ý của bạn khi tạo tài khoản hoặc nhận lời mời. Không bán dữ liệu, không quảng cáo.",
    stored: "Lưu những gì",
    stored1: "Tên, email, mật khẩu ở dạng băm, ngôn ngữ và các cài đặt của bạn.",
    stored2: "Phiên đăng nhập: tên trình duyệt và lúc dùng gần nhất. Phân Vai không lưu địa chỉ IP.",
    stored3:
      "Bài đã đọc; từng câu trả lời với mức chắc, thời điểm và thời gian suy nghĩ; mức nắm vững và lịch ôn; chứng nhận.",
    stored4: "Nhóm bạn ở, hạn học, lời mời, email đã gửi cho bạn, và các đáp án bạn nghi ngờ.",
    stored5: "Nếu bạn quản lý nhóm hoặc soạn khóa học: những gì bạn đã mở và thay đổi.",
    seers: "Ai xem được",
    seer1:
      "Bạn, và quản lý của những nhóm bạn đang ở: tên, email, từng lượt làm và từng câu trả lời. Báo cáo của họ có tên bạn. Ai đã xem hiện ở trang Tài khoản của bạn.",
    seer2: "Người soạn khóa học thấy đáp án bị nghi ngờ, không thấy tên.",
    seer3: "Ai có mã chứng nhận của bạn thì thấy tên, khóa học, điểm và ngày cấp.",
    seer4: "Người vận hành máy chủ và máy chủ gửi email của tổ chức. Phân Vai không gửi dữ liệu cho bên nào khác.",
    howLong: "Giữ bao lâu",
    keepMonths:
      "Tài khoản {n} tháng không hoạt động sẽ bị xóa. Nếu máy chủ gửi được email, bạn được báo trước 30 ngày và 7 ngày.",
    keepAlways: "Tài khoản được giữ đến khi bạn xóa, hoặc quản lý xóa khi bạn rời tổ chức. Không có hạn tự động.",
    logMonths: "Nhật ký ai đã làm gì được giữ {n} tháng.",
    logAlways: "Nhật ký ai đã làm gì không có hạn xóa tự động.",
    keepGuest: "Học thử không có tài khoản: 30 ngày. Phiên đăng nhập: nhiều nhất 14 ngày.",
    erased: "Khi tài khoản bị xóa, câu trả lời chỉ còn ở dạng không định danh, theo ngày, để tính độ khó của câu hỏi.",
    rights: "Quyền của bạn",
    right1: "Biết và xem: dữ liệu về bạn nằm trong các trang của bạn, và bạn tải được tất cả về ở trang Tài khoản.",
    right2: "Sửa: tên ở trang Tài khoản; điều khác thì yêu cầu theo liên hệ ở trên.",
    right3:
      "Rút lại sự đồng ý và xóa: nút “Xóa dữ liệu của tôi” ở trang Tài khoản có hiệu lực ngay. Việc xử lý trước đó vẫn hợp pháp.",
    right4:
      "Hạn chế hoặc phản đối việc xử lý: yêu cầu theo liên hệ ở trên. Email nhắc tắt được ở trang Tài khoản và trong mỗi email.",
    right5:
      "Khiếu nại, tố cáo, khởi kiện và đòi bồi thường theo pháp luật: ở Việt Nam với Bộ Công an (Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao); ở Liên minh châu Âu với cơ quan giám sát nơi bạn sống.",
    duty: "Bạn có trách nhiệm giữ mật khẩu của mình và cung cấp tên, email đúng.",
    toAccount: "Đến trang Tài khoản",
    cookies: "Cookie và bộ nhớ của trình duyệt",
    cookie1:
      "Chỉ có cookie cần thiết: một cookie cho phiên đăng nhập; khi bạn thử một câu ở trang đầu, một cookie giữ câu trả lời đó trong hai giờ; khi bạn học thử, một cookie cho lượt học thử và một cookie nhớ chỗ đang đọc. Máy chủ chỉ lưu lượt học thử khi bạn trả lời câu đầu tiên. Không có cookie theo dõi.",
    cookie2:
      "Bài đã mở và câu trả lời chưa gửi nằm trong bộ nhớ của trình duyệt, trên thiết bị của bạn, để học được khi mất mạng.",
    decisions: "Quyết định tự động",
    decision:
      "Điểm, lịch ôn và chứng nhận được tính theo quy tắc cố định từ câu trả lời của bạn. Phân Vai không tự ra quyết định nào khác về bạn.",
  },
  en: {
    title: "Notice on personal data",
    short: "Personal data",
    version:
      "Version of {day}, under Vietnam's Law on Personal Data Protection No. 91/2025/QH15 and, where you are in the European Union, the GDPR.",
    agreed: "You agreed to this version {at}.",
    ask: "By pressing “{button}” you confirm that you have read the {notice} and agree to your data being processed as it says.",
    agree: "I have read it and agree",
    later:
      "You can go on learning without agreeing. If you don't agree, you can take your data along and delete your account on your account page.",
    changed: "There is a new version of the notice on personal data.",
    read: "Read the notice",
    thanks: "Your agreement is noted.",
    responsible: "Who is responsible",
    organisation: "{organisation} is the controller of the data at {origin}, and processes it.",
    unnamed: "The organisation that runs {origin} is the controller of the data here, and processes it.",
    contact: "Questions and requests about your data: {contact}.",
    noContact:
      "Questions and requests about your data: the manager who invited you to the cohort, or the people in charge of training where you work.",
    purposes: "What it is used for",
    purpose1: "To teach: to keep your place, judge your answers, and choose what you review and when.",
    purpose2: "To tell the managers of your cohort how far you are, and to remind you of due dates.",
    purpose3: "To issue certificates, and to let whoever has the code verify them.",
    purpose4: "To find out which questions are too easy, too hard or wrong.",
    purpose5: "For safety: to stop the guessing of passwords, and to note who saw or changed what.",
    basis:
      "It rests on your agreement when you make an account or accept an invitation. Data isn't sold, and there is no advertising.",
    stored: "What is stored",
    stored1: "Your name, e-mail, a hash of your password, your language and settings.",
    stored2: "Signed-in browsers: their name and when they were last used. Phân Vai stores no IP address.",
    stored3:
      "What you read; each answer with how sure you were, when it was given and how long you thought; what you know and when you review it; certificates.",
    stored4: "Your cohorts, due dates and invitations, the e-mails sent to you, and the answers that you doubted.",
    stored5: "If you manage a cohort or write courses: what you opened and changed.",
    seers: "Who sees it",
    seer1:
      "You, and the managers of the cohorts that you are in: name, e-mail, every attempt and answer. Their reports name you. Who looked is listed on your account page.",
    seer2: "Authors of courses see the answers that are doubted, without names.",
    seer3: "Whoever has the code of your certificate sees your name, the course, the score and the day.",
    seer4: "Those who run the server, and the organisation's e-mail server. Phân Vai sends data to nobody else.",
    howLong: "How long it is kept",
    keepMonths:
      "An account without activity for {n, plural, one {# month} other {# months}} is deleted. Where the server sends e-mail, you are told 30 days and 7 days before.",
    keepAlways:
      "An account is kept until you delete it, or a manager does when you leave the organisation. There is no automatic limit.",
    logMonths: "The log of who did what is kept for {n, plural, one {# month} other {# months}}.",
    logAlways: "The log of who did what has no automatic limit.",
    keepGuest: "Trying without an account: 30 days. A signed-in browser: 14 days at most.",
    erased:
      "When an account is deleted, answers remain only without identity, by the day, to compute how hard questions are.",
    rights: "Your rights",
    right1: "To know and to see: your pages show it, and all of it can be downloaded on your account page.",
    right2: "To correct: your name on your account page; ask the contact above for anything else.",
    right3:
      "To withdraw your agreement and erase: “Delete my data” on your account page takes effect at once. What was processed before stays lawful.",
    right4:
      "To restrict the processing or object to it: ask the contact above. Reminders are switched off on your account page and in each e-mail.",
    right5:
      "To complain, to sue and to claim damages as the law provides: in Vietnam with the Ministry of Public Security (Department of Cybersecurity and High-Tech Crime Prevention), in the European Union with the supervisory authority where you live.",
    duty: "It is yours to keep your password to yourself, and to give your right name and e-mail.",
    toAccount: "To your account page",
    cookies: "Cookies and browser storage",
    cookie1:
      "Only what is needed: one cookie for the signed-in browser; when you try a question on the first page, one that keeps its answer for two hours; when you try the first lesson, one for the trial and one for where you are in the text. The server keeps nothing of a trial before its first answer. None tracks you.",
    cookie2:
      "Opened lessons and answers that are still to be sent lie in the browser's storage, on your device, so that you can learn without a network.",
    decisions: "Automated decisions",
    decision:
      "Scores, review dates and certificates follow from your answers by fixed rules. Phân Vai takes no other decision about you.",
  },
} as const satisfies Messages<string>;
