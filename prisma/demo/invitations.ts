import { randomUUID } from "node:crypto";
import { dayMs } from "@/domain/day";
import { invitationLifetimeMs } from "@/domain/invitation";
import { tokenHash } from "@/prisma/token";

/** Makes the token of an invitation's link, as the server that shows it does. */
export type TokenOf = (invitation: { id: string; issue: number }) => string;

type Inviting = { cohortId: string; managerId: string; now: Date; tokenOf: TokenOf };

/** Who was invited and isn't there yet, an invitation in each state but used, and a link for a group with places left. */
export function madeUpInvitations({ cohortId, managerId, now, tokenOf }: Inviting) {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs);
  const invite = (createdAt: Date) => {
    const id = randomUUID();
    return {
      id,
      tokenHash: tokenHash(tokenOf({ id, issue: 0 })),
      role: "learner" as const,
      cohortId,
      invitedById: managerId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + invitationLifetimeMs),
    };
  };
  const person = (name: string, number: number, hours: number) => ({
    ...invite(hoursAgo(hours)),
    name,
    email: `duoc-moi-0${number}@example.com`,
  });
  const sentAt = hoursAgo(30);
  return [
    { ...person("Thục Quyên", 1, 30), mailState: "sent" as const, mailAt: sentAt },
    { ...person("Rah Lan H'Nhi", 2, 30), mailState: "refused" as const, mailAt: sentAt },
    person("Trọng Nghĩa", 3, 2),
    person("Vân Khánh", 4, 24 * 9),
    { ...person("Quỳnh Chi", 5, 24 * 9), revokedAt: hoursAgo(24 * 8) },
    { ...invite(hoursAgo(24 * 4)), expiresAt: new Date(now.getTime() + 10 * dayMs), places: 20, taken: 2 },
  ];
}

const hourMs = dayMs / 24;
