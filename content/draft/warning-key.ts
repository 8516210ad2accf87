/** A warning is accepted by what it says and what it speaks of. */
export const warningKey = ({ code, subject }: { code: string; subject: string }): string => `${code} ${subject}`;
