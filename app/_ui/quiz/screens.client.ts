import { Held } from "./held.client";
import { Verdicts } from "./verdicts.client";

/** What a quiz shows of responses that wait, and of those that were told later: one file to fetch. */
export const screens = { Held, Verdicts };
