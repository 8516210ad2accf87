import type { ArticleRefusal } from "@/domain/article-refusal";
import type { Locale } from "@/domain/course";
import { type Messages, translator } from "./translator";

/** Why an article can't be read, and what its author can do. */
export const articleMessages = {
  vi: {
    "no-file": "Không có tệp {name}. Hãy kiểm tra đường dẫn.",
    "not-a-file": "{name} không phải là một tệp. Hãy chọn tệp của bài viết.",
    "too-big":
      "Tệp có {megabytes} MB, bài viết chỉ được tối đa {most} MB. Hãy giữ phần chữ, bỏ bớt hình và những phần khác.",
    "unpacks-too-big":
      "Tệp Word này khi giải nén lớn hơn {most} MB, nhiều hơn mọi bài viết. Hãy chép phần chữ sang một tài liệu mới rồi gửi tài liệu đó.",
    "too-many-pages":
      "Tệp PDF có {pages} trang, bài viết chỉ được tối đa {most} trang. Hãy tách riêng những trang của bài viết rồi gửi lại.",
    "long-line": "Bài viết có một dòng dài hơn {most} ký tự. Hãy để một dòng trống giữa các đoạn.",
    "is-text":
      "Tệp {name} thật ra là văn bản thuần. Hãy đổi đuôi tên tệp thành .txt (hoặc .md nếu là Markdown) rồi gửi lại.",
    "is-html": "Tệp {name} thật ra là một trang web. Hãy đổi đuôi tên tệp thành .html rồi gửi lại.",
    "is-word": "Tệp {name} thật ra là tài liệu Word. Hãy đổi đuôi tên tệp thành .docx rồi gửi lại.",
    "is-pdf": "Tệp {name} thật ra là tệp PDF. Hãy đổi đuôi tên tệp thành .pdf rồi gửi lại.",
    "old-word": "Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn Lưu dưới dạng, chọn .docx rồi gửi tệp mới.",
    "old-office":
      "Đây là tệp Office đời cũ, không phải bài viết. Hãy chép phần chữ sang Word, lưu thành .docx rồi gửi tệp đó.",
    spreadsheet: "Đây là bảng tính. Hãy chép phần chữ của bài viết sang Word, lưu thành .docx, hoặc dán chữ vào đây.",
    presentation:
      "Đây là bài trình chiếu. Hãy viết nội dung thành câu trong Word, lưu thành .docx, hoặc dán chữ vào đây.",
    "open-document":
      "Đây là tệp OpenDocument (.odt). Hãy mở bằng LibreOffice hoặc Word, lưu thành .docx rồi gửi tệp mới.",
    pages: "Đây là tệp của Apple (Pages, Numbers hoặc Keynote). Hãy mở tệp, xuất ra Word (.docx) rồi gửi tệp mới.",
    rtf: "Đây là tệp RTF. Hãy mở bằng Word, chọn Lưu dưới dạng, chọn .docx rồi gửi tệp mới.",
    "e-book": "Đây là sách điện tử (EPUB). Hãy chép phần chữ của bài viết, lưu thành .docx hoặc .txt rồi gửi tệp đó.",
    "web-archive":
      "Đây là trang web lưu thành một tệp (MHTML). Hãy lưu lại trang dưới dạng HTML, hoặc dán phần chữ vào đây.",
    archive: "Đây là tệp nén. Hãy giải nén rồi gửi tệp của bài viết.",
    picture:
      "Đây là một bức ảnh, không có chữ để đọc. Hãy gửi bản có chữ của bài viết, hoặc gõ lại phần chữ và dán vào đây.",
    binary:
      "Đây không phải là tệp văn bản. Hãy lưu bài viết thành Word (.docx), PDF, HTML, Markdown hoặc văn bản thuần.",
    empty: "Tệp trống. Hãy lưu nội dung bài viết vào tệp rồi gửi lại.",
    encoding:
      "Tệp không ghi theo UTF-8 và không cho biết cách mã hóa nào khác, nên không đọc được chữ. Hãy lưu lại thành văn bản UTF-8.",
    "old-font":
      "Chữ trong bài gõ bằng phông TCVN3 hoặc VNI đời cũ, không phải Unicode. Hãy đổi sang Unicode (chẳng hạn bằng UniKey Toolkit) rồi gửi lại.",
    nested: "Trang web có các phần tử lồng nhau quá sâu so với một bài viết. Hãy lưu riêng phần chữ rồi gửi lại.",
    "no-text":
      "Bài viết không có chữ nào. Hãy kiểm tra xem bạn đã lưu phần chữ của trang chưa, hay chỉ lưu hình và mã.",
    language:
      "Bài viết không phải tiếng Việt có dấu, cũng không phải tiếng Anh. Hãy gửi bài bằng một trong hai thứ tiếng này.",
    "one-paragraph": "Bài viết chỉ có một đoạn. Hãy gửi đủ cả bài, để một dòng trống giữa các đoạn.",
    "one-role":
      "Không tìm thấy hai vai trò trong bài viết. Hãy gửi bài nói về hai vai trò và cho biết bài gọi mỗi vai trò là gì.",
    "roles-missing":
      "Bài viết không hề nhắc đến {names}. Bài phải nói về cả hai vai trò: hãy ghi đúng tên mà bài dùng cho mỗi vai trò.",
    "no-duties":
      "Không tìm thấy trách nhiệm nào của hai vai trò. Hãy gửi bài nói rõ mỗi vai trò làm gì hoặc chịu trách nhiệm về điều gì.",
    "too-many-duties": "Tìm thấy hơn {most} trách nhiệm. Hãy tách bài viết và đưa từng phần vào một khóa học riêng.",
    "encrypted-word": "Tài liệu này được khóa bằng mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi gửi.",
    "damaged-word":
      "Tài liệu Word này bị hỏng nên không đọc được. Hãy mở bằng Word, lưu thành tệp .docx mới rồi gửi lại.",
    "encrypted-pdf": "Tệp PDF này được khóa bằng mật khẩu. Hãy lưu một bản không có mật khẩu rồi gửi lại.",
    "damaged-pdf": "Tệp PDF này bị hỏng nên không đọc được. Hãy mở tệp, in ra PDF mới rồi gửi lại.",
    "scanned-pdf":
      "Các trang của tệp PDF này là ảnh chụp hoặc bản quét, không có chữ. Hãy gửi tệp Word gốc, hoặc nhận dạng chữ (OCR) trước.",
    "unreadable-letters":
      "Chữ trong tệp này không ghép thành từ, thường là vì phông chữ của tệp bị thiếu. Hãy gửi tệp Word gốc, hoặc dán phần chữ vào đây.",
    "too-heavy":
      "Đọc tệp này mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy chép phần chữ sang một tài liệu mới, hoặc dán chữ vào đây.",
    busy: "Đang có những bài viết khác được đọc. Hãy đợi nửa phút rồi gửi lại.",
  },
  en: {
    "no-file": "There is no file {name}. Check the path.",
    "not-a-file": "{name} is not a file. Name the article's file.",
    "too-big":
      "The file has {megabytes} MB; an article may have {most} MB. Keep the text, leave out pictures and the rest.",
    "unpacks-too-big":
      "Unpacked, this Word file has more than {most} MB, which no article needs. Copy its text into a new document and bring that.",
    "too-many-pages":
      "The PDF has {pages} pages; an article may have {most}. Take the article's pages out of it and bring those.",
    "long-line": "The article has a line of more than {most} characters. Put an empty line between its paragraphs.",
    "is-text":
      "The file {name} is in truth plain text. Let its name end in .txt (or in .md if it is Markdown) and bring it again.",
    "is-html": "The file {name} is in truth a web page. Let its name end in .html and bring it again.",
    "is-word": "The file {name} is in truth a Word document. Let its name end in .docx and bring it again.",
    "is-pdf": "The file {name} is in truth a PDF. Let its name end in .pdf and bring it again.",
    "old-word":
      "This is a Word file of the old kind (.doc). Open it in Word, choose Save As, then .docx, and bring that.",
    "old-office":
      "This is an Office file of an old kind and not an article. Copy its text into Word, save it as .docx and bring that.",
    spreadsheet: "This is a spreadsheet. Copy the article's text into Word and save it as .docx, or paste the text.",
    presentation: "This is a presentation. Write it out in sentences in Word and save it as .docx, or paste the text.",
    "open-document":
      "This is an OpenDocument file (.odt). Open it in LibreOffice or Word, save it as .docx and bring that.",
    pages: "This is a file of Apple's Pages, Numbers or Keynote. Open it, export it to Word (.docx) and bring that.",
    rtf: "This is an RTF file. Open it in Word, choose Save As, then .docx, and bring that.",
    "e-book": "This is an e-book (EPUB). Copy the article's text, save it as .docx or .txt and bring that.",
    "web-archive": "This is a web page saved as one file (MHTML). Save the page as HTML, or paste its text.",
    archive: "This is an archive. Unpack it and bring the article's file.",
    picture: "This is a picture, without text to read. Bring the article as text, or type its words and paste them.",
    binary: "This is not a text file. Save the article as Word (.docx), PDF, HTML, Markdown or plain text.",
    empty: "The file is empty. Save the article's text in it and bring it again.",
    encoding:
      "The file is not in UTF-8 and names no other encoding, so its letters can't be read. Save it again as UTF-8 text.",
    "old-font":
      "The text is typed in an old TCVN3 or VNI font and not in Unicode. Convert it to Unicode (with UniKey's toolkit, say) and bring that.",
    nested: "The page nests its elements too deeply to be an article. Save its text alone and bring that.",
    "no-text":
      "There is no text in this article. Check that you saved the page's text, not only its pictures or scripts.",
    language: "The article is neither in Vietnamese (with its accents) nor in English. Bring one of these.",
    "one-paragraph":
      "The article has only one paragraph. Bring the whole text, with an empty line between its paragraphs.",
    "one-role":
      "The article does not show two roles. Bring one that speaks of two, and say what it calls each of them.",
    "roles-missing":
      "The article never names {names}. It must speak of both roles: give each the name that the article has for it.",
    "no-duties":
      "No duty of either role was found. Bring an article that says what each role does or is responsible for.",
    "too-many-duties": "More than {most} duties were found. Split the article and make its parts courses of their own.",
    "encrypted-word":
      "This document is locked with a password. Open it in Word, take the password off, save and bring that.",
    "damaged-word":
      "This Word document is damaged and can't be read. Open it in Word, save it as a new .docx and bring that.",
    "encrypted-pdf": "This PDF is locked with a password. Save a copy without one and bring that.",
    "damaged-pdf": "This PDF is damaged and can't be read. Open it, print it to a new PDF and bring that.",
    "scanned-pdf":
      "The pages of this PDF are photographs or scans without text. Bring the Word file they came from, or run text recognition (OCR) first.",
    "unreadable-letters":
      "The letters in this file make no words, mostly because its fonts are not all there. Bring the Word file it came from, or paste the text.",
    "too-heavy":
      "Reading this file took too much time or memory and was stopped. Copy its text into a new document, or paste the text.",
    busy: "Other articles are being read just now. Wait half a minute and bring it again.",
  },
} as const satisfies Messages<ArticleRefusal["code"]>;

export const articleRefusal = (refusal: ArticleRefusal, locale: Locale): string =>
  translator(articleMessages, locale)(refusal.code, { ...unnamed, ...refusal });

/** Each refusal has what its own sentence names. */
const unnamed = { name: "", names: "", megabytes: "", most: "", pages: "" };
