import { hashPassword } from "@/app/_door/password";
import { connectionFrom, openDb, patient } from "@/prisma/client";
import { demoPassword } from "@/prisma/demo/people";
import { seedDemo } from "@/prisma/demo/seed";
import { invitationToken } from "@/school/invitation-link";

/** Fills the database with the demo's people: a process of its own, since it reads the compiled course. */
const db = openDb(connectionFrom(process.env), 10, patient);
const { learners, seeded } = await seedDemo(db, {
  passwordHash: await hashPassword(demoPassword),
  now: new Date(),
  tokenOf: invitationToken,
});
console.log(seeded ? `${learners} made-up learners` : "demo data is there already");
await db.$disconnect();
