/** Which notice on personal data holds: the day when its text last changed in what it says. Everybody is asked about a new one once. */
export const noticeVersion = "2026-11-27";
