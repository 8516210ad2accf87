import "server-only";
import ical, { ICalAlarmType } from "ical-generator";
import type { Due } from "@/domain/assignment";
import type { Course, Locale } from "@/domain/course";
import { dueMessages } from "@/messages/due";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { appOrigin } from "@/school/origin";
import type { TakenFile } from "./file-gate";

type Entry = { id: string; course: Course; due: Due; locale: Locale; path: string; at: Date };

/** A date as a calendar takes it, with a word a day before. The same id each time, so that a moved date moves in the calendar. */
export function calendarFile({ id, course, due, locale, path, at }: Entry): TakenFile {
  const calendar = ical({ prodId: "-//Phan Vai//Phan Vai//VI" });
  const summary = translator(dueMessages, locale)("event", { course: course.title[locale] });
  const url = new URL(href(locale, path), appOrigin).href;
  const event = calendar.createEvent({
    id: `${id}@${appOrigin.hostname}`,
    start: due.dueAt,
    end: due.dueAt,
    stamp: at,
    summary,
    url,
  });
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 24 * 60 * 60, description: summary });
  return { name: "due.ics", type: "text/calendar; charset=utf-8", body: calendar.toString() };
}
