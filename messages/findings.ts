import type { Locale, Text } from "@/domain/course";
import { fileFormMessages } from "./file-form";
import { lessonFormMessages } from "./lesson-form";
import { formatted, type Messages, type PlaceIn } from "./translator";

/** What the rules of writing say to an author. */
export const findingMessages = {
  vi: {
    "role-name": "Câu hỏi có tên vai “{name}”, nên tự lộ đáp án. Hãy nêu việc mà không gọi tên người làm.",
    "absolute-word": "Câu hỏi có chữ “{word}”, một chữ tuyệt đối dễ làm lộ đáp án. Hãy nêu việc bằng lời khác.",
    "give-away-word": "Câu hỏi có chữ “{word}”, gắn liền với một vai nên làm lộ đáp án. Hãy nêu việc bằng lời khác.",
    "watched-word":
      "Chữ “{word}” chỉ có trong những câu hỏi có đáp án “{owner}”. Hãy dùng chữ ấy cả ở câu có đáp án khác, hoặc nói cách khác.",
    negation: "Câu hỏi có chữ “{word}”, rất dễ đọc sót. Hãy viết theo lối khẳng định: việc gì được làm.",
    "long-stem": "Câu hỏi dài {n} ký tự. Hãy rút xuống còn {most}.",
    "stem-mark": "Câu hỏi nêu một việc, không phải một câu trọn vẹn. Hãy bỏ dấu ở cuối.",
    twin: "“{text}” gần như trùng với “{other}” (giống nhau {percent}%). Hãy viết lại một trong hai.",
    "long-reason": "Lý do có {n} câu. Hãy nói gọn trong một, hai câu.",
    hearsay: "Lý do chỉ dựa vào việc bài có viết như vậy. Hãy nêu điều quyết định.",
    "same-reason": "Hai lựa chọn có cùng một lý do. Hãy viết cho mỗi lựa chọn một lý do riêng.",
    "missing-reason": "Chưa có lý do cho lựa chọn “{choice}”. Hãy viết một, hai câu.",
    "few-items": "“{name}” có {n} câu hỏi. Hãy viết ít nhất {least} câu.",
    "missing-plain": "“{name}” chưa có câu hỏi nêu thẳng việc. Hãy viết một câu.",
    "missing-case": "“{name}” chưa có câu hỏi kể một tình huống. Hãy viết một câu.",
    "missing-angle": "“{name}” chưa có câu hỏi nhìn việc ấy từ phía khác. Hãy viết một câu.",
    "few-responsibilities": "Khóa học có {n} trách nhiệm. Hãy viết ít nhất {least}.",
    "few-pairs": "Khóa học có {n} cặp việc giống mà khác. Nên có từ {least} cặp trở lên.",
    "share-far":
      "{n} trên {total} câu hỏi có đáp án “{key}” ({percent}%). Hãy đưa tỉ lệ này vào khoảng {least} đến {most}%.",
    share: "{n} trên {total} câu hỏi có đáp án “{key}” ({percent}%). Nên đưa tỉ lệ này vào khoảng {least} đến {most}%.",
    "lesson-share":
      "Trong “{lesson}”, {n} trên {total} câu hỏi có đáp án “{key}” ({percent}%). Nên đưa tỉ lệ này vào khoảng {least} đến {most}%.",
    "many-duties": "“{lesson}” có {n} trách nhiệm, còn bài luyện chỉ hỏi {most} câu. Nên tách bài này ra.",
    "long-lesson": "“{lesson}” đọc mất {n} phút. Nên rút xuống còn {most} phút.",
    prequestions: "“{lesson}” có {n} câu để đoán trước khi đọc. Nên có {advised} câu.",
    summary: "Phần tóm lại của “{lesson}” có {n} dòng. Nên có {advised} dòng.",
    "open-answers": "“{name}”: các câu trả lời chưa dẫn đến ai. Hãy trả lời lần lượt {n} câu, đến câu “có” đầu tiên.",
    "answers-after-yes": "Câu “có” đầu tiên đã quyết định. Hãy xóa các câu trả lời sau đó.",
    "other-owner":
      "“{name}”: các câu trả lời dẫn đến “{reached}”, còn việc này của “{owner}”. Hãy sửa một trong hai, hoặc sửa các câu để hỏi.",
    "idle-answers": "“{name}” có câu trả lời, nhưng khóa học không có câu nào để hỏi. Hãy xóa các câu trả lời.",
    untranslated: "Phần tiếng Anh vẫn y nguyên tiếng Việt. Hãy dịch.",
    unmarked: "Chưa có chữ nào được đánh dấu. Hãy đặt {sign} ở hai bên những chữ quyết định.",
    "shared-words": "{n} chữ liền nhau này cũng có trong văn bản kia: “{words}”. Hãy nói bằng lời của mình.",
    "idle-acceptance": "Không còn cảnh báo nào như vậy ở đây. Hãy xóa lời chấp nhận này.",
    ...lessonFormMessages.vi,
    ...fileFormMessages.vi,
  },
  en: {
    "role-name": "The question says “{name}”, which gives the answer away. Say the duty without naming whose it is.",
    "absolute-word":
      "The question says “{word}”, and absolute words give the answer away. Say the duty in other words.",
    "give-away-word":
      "The question says “{word}”, which goes with one role and gives the answer away. Say it in other words.",
    "watched-word":
      "“{word}” stands only in questions whose answer is “{owner}”. Use it where the answer is another too, or say it otherwise.",
    negation: "The question says “{word}”, which is easily overlooked. Word it positively: what is done.",
    "long-stem": "The question has {n} characters. Shorten it to {most}.",
    "stem-mark": "The question names a duty and is no sentence. Delete the mark at its end.",
    twin: "“{text}” is nearly the same as “{other}” ({percent}% alike). Word one of them anew.",
    "long-reason": "The reason has {n} sentences. Say it in one or two.",
    hearsay: "The reason points to the text. Name what decides instead.",
    "same-reason": "Two choices have the same reason. Give each its own.",
    "missing-reason": "The reason for “{choice}” is missing. Write one or two sentences.",
    "few-items": "“{name}” has {n, plural, one {# question} other {# questions}}. Write at least {least}.",
    "missing-plain": "“{name}” has no question that states the duty plainly. Write one.",
    "missing-case": "“{name}” has no question that tells of a case. Write one.",
    "missing-angle": "“{name}” has no question that looks at the duty from another angle. Write one.",
    "few-responsibilities":
      "The course has {n, plural, one {# responsibility} other {# responsibilities}}. Write at least {least}.",
    "few-pairs":
      "The course has {n, plural, one {# pair} other {# pairs}} of duties that look alike. Write {least} or more.",
    "share-far":
      "{n} of {total} questions have the answer “{key}” ({percent}%). It has to be between {least} and {most}%.",
    share: "{n} of {total} questions have the answer “{key}” ({percent}%). Bring it to between {least} and {most}%.",
    "lesson-share":
      "In “{lesson}”, {n} of {total} questions have the answer “{key}” ({percent}%). Bring it to between {least} and {most}%.",
    "many-duties": "“{lesson}” has {n} responsibilities, and its practice asks {most} questions. Split the lesson.",
    "long-lesson": "“{lesson}” takes {n, plural, one {# minute} other {# minutes}} to read. Cut it to {most}.",
    prequestions:
      "“{lesson}” has {n, plural, one {# question} other {# questions}} to guess at before reading. Write {advised}.",
    summary: "The summary of “{lesson}” has {n, plural, one {# line} other {# lines}}. Write {advised}.",
    "open-answers":
      "“{name}”: the answers decide nothing. Give one for each of the {n} questions, up to the first yes.",
    "answers-after-yes": "The first yes decides. Delete the answers after it.",
    "other-owner":
      "“{name}”: the answers lead to “{reached}”, the owner is “{owner}”. Correct one of them, or the questions to ask.",
    "idle-answers": "“{name}” has answers, and the course has no questions to ask. Delete the answers.",
    untranslated: "The English is the Vietnamese once more. Translate it.",
    unmarked: "No word is marked. Put {sign} on both sides of the words that decide.",
    "shared-words":
      "These {n, plural, one {word stands} other {# words stand}} in the other text too: “{words}”. Say it in our own words.",
    "idle-acceptance": "There is no such warning here any more. Delete the entry.",
    ...lessonFormMessages.en,
    ...fileFormMessages.en,
  },
} as const satisfies Messages<string>;

type Words = (typeof findingMessages)["vi"];
export type FindingCode = keyof Words;

/** A value of a sentence; a name is the course's own in each language. */
export type Datum = string | number | Text;

/** What has to be known to say a code in words, and nothing else. */
export type FindingData<Code extends FindingCode> = Code extends FindingCode
  ? Record<PlaceIn<Words[Code]>, Datum>
  : never;

/** What was found, as a sentence. */
export function findingText(
  { code, data }: { code: FindingCode; data: Readonly<Record<string, Datum>> },
  locale: Locale,
): string {
  const values = Object.entries(data).map(([place, datum]) => [
    place,
    typeof datum === "object" ? datum[locale] : datum,
  ]);
  return formatted(findingMessages[locale][code], locale, Object.fromEntries(values));
}
