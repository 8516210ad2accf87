import { certificateMessages } from "./certificate";
import { fileDutyMessages } from "./file-duties";
import { filePeopleMessages } from "./file-people";
import { headingMessages } from "./heading";
import type { Messages } from "./translator";

/** The certificates of a cohort as a table to take along. */
export const fileCertificateMessages = {
  vi: {
    certificates: certificateMessages.vi.title,
    name: "Tên trên chứng nhận",
    code: certificateMessages.vi.code,
    state: headingMessages.vi.state,
    holds: filePeopleMessages.vi.holds,
    revoked: filePeopleMessages.vi.revoked,
    right: fileDutyMessages.vi.right,
    questions: "Số câu",
    share: fileDutyMessages.vi.share,
    mastery: certificateMessages.vi.mastery,
    issued: certificateMessages.vi.date,
    revokedAt: "Thu hồi lúc",
    reason: certificateMessages.vi.reason,
  },
  en: {
    certificates: certificateMessages.en.title,
    name: "Name on the certificate",
    code: certificateMessages.en.code,
    state: headingMessages.en.state,
    holds: filePeopleMessages.en.holds,
    revoked: filePeopleMessages.en.revoked,
    right: fileDutyMessages.en.right,
    questions: "Questions asked",
    share: fileDutyMessages.en.share,
    mastery: certificateMessages.en.mastery,
    issued: certificateMessages.en.date,
    revokedAt: "Revoked",
    reason: certificateMessages.en.reason,
  },
} as const satisfies Messages<string>;
