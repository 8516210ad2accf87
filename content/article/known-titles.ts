/** Acronyms of posts, with the titles that stand for them in English and Vietnamese. An acronym alone tells nobody its title. */
export const knownTitles: Readonly<Record<string, readonly string[]>> = {
  CAIO: ["Chief AI Officer", "Giám đốc AI"],
  CCO: ["Chief Commercial Officer", "Giám đốc kinh doanh"],
  CDO: ["Chief Data Officer", "Giám đốc dữ liệu"],
  CEO: ["Chief Executive Officer", "Tổng giám đốc", "Giám đốc điều hành"],
  CFO: ["Chief Financial Officer", "Giám đốc tài chính"],
  CHRO: ["Chief Human Resources Officer", "Giám đốc nhân sự"],
  CIO: ["Chief Information Officer", "Giám đốc công nghệ thông tin", "Giám đốc thông tin"],
  CISO: ["Chief Information Security Officer", "Giám đốc an toàn thông tin"],
  CLO: ["Chief Legal Officer", "Giám đốc pháp chế"],
  CMO: ["Chief Marketing Officer", "Giám đốc marketing"],
  COO: ["Chief Operating Officer", "Giám đốc vận hành"],
  CPO: ["Chief Product Officer", "Giám đốc sản phẩm"],
  CRO: ["Chief Risk Officer", "Giám đốc rủi ro"],
  CSO: ["Chief Strategy Officer", "Giám đốc chiến lược"],
  CTO: ["Chief Technology Officer", "Giám đốc công nghệ"],
  PM: ["Project Manager", "Quản lý dự án"],
  PO: ["Product Owner"],
  BA: ["Business Analyst", "Chuyên viên phân tích nghiệp vụ"],
};

/** Begins or ends a title: what stands with it is somebody. */
export const titleWord = {
  vi: /^(?:tổng |phó )?(?:giám đốc|trưởng|tổ trưởng|đội trưởng|bếp trưởng|kế toán|quản lý|quản đốc|thủ|chủ|phó|nhân viên|chuyên viên|giám sát|điều phối|kỹ sư|bác sĩ|y tá|điều dưỡng|giáo viên|thư ký|trợ lý|cố vấn|kiểm toán|luật sư|hiệu trưởng|biên tập viên|nhà quản lý|tổng giám đốc)(?= |$)/u,
  en: /(?:^chief .* officer|\b(?:manager|director|officer|head|lead|leader|chief|president|owner|master|coach|analyst|engineer|architect|designer|developer|accountant|controller|treasurer|administrator|coordinator|supervisor|assistant|secretary|consultant|editor|nurse|doctor|teacher|buyer|seller|chef|gardener|keeper))$/u,
} as const;

/** Ends as titles do, and as "tăng trưởng", "công viên" and "order" do too: somebody only where it is named again and again. */
export const titleEnd = {
  vi: /(?:trưởng|viên)$/u,
  en: /\b\w{3,}(?:er|or|ist|ant|man|woman|person)$/u,
} as const;

/** Capitals that are no post. */
export const noPost =
  /^(?:AI|IT|KPIs?|OKRs?|ROI|APIs?|ERP|CRM|HR|PR|R&D|FAQ|SEO|EU|USA?|UK|GDPR|ISO|VAT|SQL|ML|LLMs?|PDF|OK|TV|II|III|IV|VN|TP|HCM|USD|VND|B2B|SaaS)$/;
