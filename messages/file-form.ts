import type { Messages } from "./translator";

/** What is wrong between the files of a course: names that lead nowhere, and languages that differ. */
export const fileFormMessages = {
  vi: {
    "item-id": "Mã {id} không theo đúng chỗ của câu hỏi. Hãy gọi câu này là {expected}, câu thứ hai là {second}.",
    "no-paragraph": "Bài {lesson} không có đoạn {paragraph}. Hãy ghi một đoạn có trong bài.",
    "no-sentence": "Đoạn {paragraph} có {n} câu, không có câu {sentence}. Hãy ghi một câu có trong đoạn.",
    "no-term": "Bảng thuật ngữ không có mục {term}. Hãy thêm vào glossary.yaml, hoặc ghi một mục đã có.",
    "no-answering-paragraph": "Bài không có đoạn {paragraph}. Hãy ghi đoạn có lời giải cho câu này.",
    "no-such-lesson": "Khóa học không có bài {lesson}. Hãy ghi một bài có trong course.yaml.",
    "same-owners":
      "Hai bên thuộc về cùng một vai, nên không có gì để phân biệt. Hãy ghép hai trách nhiệm của hai bên khác nhau.",
    "no-such-responsibility": "Không bài nào có trách nhiệm {id}. Hãy ghi một trách nhiệm đã có.",
    "wrong-owner": "{id} thuộc về {owner}, không phải {given}. Hãy sửa lại bên này, hoặc ghi một trách nhiệm khác.",
    "taken-id": "Mã {id} đã được dùng ở {place}. Hãy đặt mã khác.",
    "reserved-course": "Không khóa học nào được gọi là {id}. Hãy đặt mã khác.",
    "reserved-lesson": "Không bài học nào được gọi là {id}. Hãy đặt mã khác, và đổi tên thư mục theo mã ấy.",
    "neighbour-lesson": "Một bài của {course} cũng được gọi là {id}. Hãy đặt mã khác cho khóa học hoặc cho bài ấy.",
    "unlisted-folder": "Thư mục {name} không có trong danh sách bài. Hãy thêm vào, hoặc chuyển ra khỏi khóa học.",
    "foreign-language":
      "Khóa học không có ngôn ngữ này. Hãy thêm {locale} vào languages trong course.yaml, hoặc xóa tệp.",
    "no-front-matter": "Tệp thiếu phần đầu. Hãy mở tệp bằng một dòng ---, các trường, rồi một dòng ---.",
    "no-drawing-file": "Không có tệp {name} bên cạnh tệp này. Hãy vẽ hình, hoặc sửa lại tên.",
    "idle-drawing": "Không mục nào dùng hình này. Hãy viết {form} dưới một tiêu đề ở mỗi ngôn ngữ, hoặc xóa tệp.",
    "missing-section": "Ngôn ngữ này thiếu mục {id}. Hãy viết mục ấy như ở {place}.",
    "missing-paragraph": "Ngôn ngữ này thiếu đoạn {id}. Hãy viết đoạn ấy như ở {place}.",
    "missing-drawing": "Ngôn ngữ này thiếu hình {name}. Hãy ghi hình cùng lời chú như ở {place}.",
    "other-order": "Các đoạn không theo thứ tự như ở tiếng Việt. Hãy xếp cho giống nhau.",
    "differ-summary":
      "Hai ngôn ngữ khác nhau ở số dòng tóm lại: tiếng Việt {vi}, tiếng Anh {en}. Hãy làm cho giống nhau.",
    "differ-prequestions":
      "Hai ngôn ngữ khác nhau ở số câu để đoán: tiếng Việt {vi}, tiếng Anh {en}. Hãy làm cho giống nhau.",
    "differ-prequestion-id":
      "Hai ngôn ngữ khác nhau ở mã của câu để đoán này: tiếng Việt {vi}, tiếng Anh {en}. Hãy làm cho giống nhau.",
    "differ-prequestion-paragraph":
      "Hai ngôn ngữ khác nhau ở đoạn có lời giải cho câu này: tiếng Việt {vi}, tiếng Anh {en}. Hãy làm cho giống nhau.",
    "differ-section":
      "Hai ngôn ngữ khác nhau ở mục của đoạn này: tiếng Việt {vi}, tiếng Anh {en}. Hãy làm cho giống nhau.",
    "differ-sentences": "Hai ngôn ngữ khác nhau ở số câu: tiếng Việt {vi}, tiếng Anh {en}. Hãy làm cho giống nhau.",
    "differ-drawing":
      "Hai ngôn ngữ khác nhau ở hình của mục này: tiếng Việt {vi}, tiếng Anh {en}. Hãy làm cho giống nhau.",
  },
  en: {
    "item-id": "The id {id} does not follow from its place. Call the item {expected}, a second one {second}.",
    "no-paragraph": "The lesson {lesson} has no paragraph {paragraph}. Name one that it has.",
    "no-sentence": "The paragraph {paragraph} has {n} sentences, no sentence {sentence}. Name one that it has.",
    "no-term": "The glossary has no entry {term}. Add it to glossary.yaml, or name one that is there.",
    "no-answering-paragraph": "The lesson has no paragraph {paragraph}. Name the one that answers the question.",
    "no-such-lesson": "The course has no lesson {lesson}. Name one of course.yaml.",
    "same-owners": "Both sides have the same owner, so nothing is contrasted. Pair duties of different owners.",
    "no-such-responsibility": "No lesson has a responsibility {id}. Name one that exists.",
    "wrong-owner": "The owner of {id} is {owner}, not {given}. Correct the side, or name another responsibility.",
    "taken-id": "The id {id} is taken already at {place}. Choose another.",
    "reserved-course": "No course may be called {id}. Choose another id.",
    "reserved-lesson": "No lesson may be called {id}. Choose another id, and call its folder so.",
    "neighbour-lesson": "A lesson of {course} is called {id} too. Give the course or the lesson another id.",
    "unlisted-folder": "The folder {name} is not among the lessons. Add it, or move it out of the course.",
    "foreign-language":
      "The course is not in this language. Add {locale} to languages in course.yaml, or delete the file.",
    "no-front-matter": "The front matter is missing. Begin the file with a line ---, the fields, and a line ---.",
    "no-drawing-file": "There is no file {name} beside this one. Draw it, or correct its name.",
    "idle-drawing": "No section shows this drawing. Write {form} under a heading in each language, or delete the file.",
    "missing-section": "The section {id} is missing in this language. Write it as at {place}.",
    "missing-paragraph": "The paragraph {id} is missing in this language. Write it as at {place}.",
    "missing-drawing": "The drawing {name} is missing in this language. Write it with its caption as at {place}.",
    "other-order": "The paragraphs stand in another order than in Vietnamese. Order them alike.",
    "differ-summary": "The languages differ in summary lines: {vi} in Vietnamese, {en} in English. Make them alike.",
    "differ-prequestions":
      "The languages differ in prequestions: {vi} in Vietnamese, {en} in English. Make them alike.",
    "differ-prequestion-id":
      "The languages differ in the id of this prequestion: {vi} in Vietnamese, {en} in English. Make them alike.",
    "differ-prequestion-paragraph":
      "The languages differ in the paragraph of this prequestion: {vi} in Vietnamese, {en} in English. Make them alike.",
    "differ-section":
      "The languages differ in the section of this paragraph: {vi} in Vietnamese, {en} in English. Make them alike.",
    "differ-sentences": "The languages differ in sentences: {vi} in Vietnamese, {en} in English. Make them alike.",
    "differ-drawing":
      "The languages differ in the drawing of this section: {vi} in Vietnamese, {en} in English. Make them alike.",
  },
} as const satisfies Messages<string>;
