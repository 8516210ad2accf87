import type { Due, DueZone } from "@/domain/assignment";
import type { Locale } from "@/domain/course";
import { dateFormat } from "./formats";
import { languageTag, type Messages, translator } from "./translator";

/** A date by which a course is to be finished, as everybody reads it. */
export const dueMessages = {
  vi: {
    due: "Hạn: {time}, {weekday} {date} ({zone})",
    at: "{time}, {weekday} {date} ({zone})",
    soon: "Sắp đến hạn",
    overdue: "Đã quá hạn",
    finished: "Đã học xong trước hạn",
    late: "Đã học xong sau hạn",
    calendar: "Thêm vào lịch (.ics)",
    event: "Hạn học xong khóa “{course}”",
    "Asia/Ho_Chi_Minh": "giờ Việt Nam",
    "Asia/Bangkok": "giờ Thái Lan",
    "Asia/Singapore": "giờ Singapore",
    "Asia/Shanghai": "giờ Trung Quốc",
    "Asia/Tokyo": "giờ Nhật Bản",
    "Asia/Seoul": "giờ Hàn Quốc",
    "Asia/Kolkata": "giờ Ấn Độ",
    "Australia/Sydney": "giờ Sydney",
    "Europe/London": "giờ Anh",
    "Europe/Paris": "giờ Paris",
    "America/New_York": "giờ New York",
    "America/Los_Angeles": "giờ Los Angeles",
  },
  en: {
    due: "Due: {weekday} {date}, {time} ({zone})",
    at: "{weekday} {date}, {time} ({zone})",
    soon: "Due soon",
    overdue: "Overdue",
    finished: "Finished in time",
    late: "Finished late",
    calendar: "Add to calendar (.ics)",
    event: "“{course}” is to be finished",
    "Asia/Ho_Chi_Minh": "Vietnam time",
    "Asia/Bangkok": "Thailand time",
    "Asia/Singapore": "Singapore time",
    "Asia/Shanghai": "China time",
    "Asia/Tokyo": "Japan time",
    "Asia/Seoul": "Korea time",
    "Asia/Kolkata": "India time",
    "Australia/Sydney": "Sydney time",
    "Europe/London": "UK time",
    "Europe/Paris": "Paris time",
    "America/New_York": "New York time",
    "America/Los_Angeles": "Los Angeles time",
  },
} as const satisfies Messages<DueZone | string>;

/** "Hạn: 17:00, thứ Sáu 04/12 (giờ Việt Nam)", by the clocks where the date holds; `at` leaves the first word out. */
export function dueText(locale: Locale, { dueAt, timeZone }: Due, form: "due" | "at" = "due"): string {
  const t = translator(dueMessages, locale);
  const written = (format: Intl.DateTimeFormatOptions) =>
    dateFormat(languageTag(locale), { ...format, timeZone }).format(dueAt);
  const weekday = written({ weekday: "long" });
  return t(form, {
    time: written({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    weekday: locale === "vi" ? weekday.charAt(0).toLowerCase() + weekday.slice(1) : weekday,
    date:
      locale === "vi"
        ? `${written({ day: "2-digit" })}/${written({ month: "2-digit" })}`
        : written({ day: "numeric", month: "short" }),
    zone: t(timeZone),
  });
}
