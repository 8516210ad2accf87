import type { Locale } from "@/domain/course";
import type { Cues } from "./cue-words";
import { englishCues } from "./cues-en";
import { vietnameseCues } from "./cues-vi";

export const cuesOf = (language: Locale): Cues => (language === "vi" ? vietnameseCues : englishCues);
