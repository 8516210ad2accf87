import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

export const mapMessages = {
  vi: {
    title: "Bản đồ {n} trách nhiệm",
    lead: "Mỗi việc nằm ở vùng của người chịu trách nhiệm. Trang này in vừa một tờ A4 nằm ngang, để bạn giữ bên mình.",
    back: placeMessages.vi.course,
    count: "{n} trách nhiệm",
    link: "Xem bản đồ {n} trách nhiệm",
  },
  en: {
    title: "A map of {n} responsibilities",
    lead: "Each duty lies in the zone of whoever owns it. The page prints on one A4 sheet, landscape, for you to keep.",
    back: placeMessages.en.course,
    count: "{n, plural, one {# responsibility} other {# responsibilities}}",
    link: "See the map of {n} responsibilities",
  },
} as const satisfies Messages<string>;
