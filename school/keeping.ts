/** How long this organisation keeps what it knows of people, as the start script checked it; null: until somebody erases it. */
const months = (value: string | undefined): number | null => (value ? Number(value) : null);

/** Who answers for the data here, and how long it is kept, by the environment. */
export const keeping = () => ({
  organisation: process.env.ORGANISATION?.trim() || null,
  contact: process.env.PRIVACY_CONTACT?.trim() || null,
  /** After so many months without activity an account is erased. */
  accountMonths: months(process.env.ACCOUNT_MONTHS),
  /** After so many months an entry of the log is deleted. */
  auditMonths: months(process.env.AUDIT_MONTHS),
});
