import { askOwnEmail } from "@/app/[locale]/account/email/actions";
import { beginSetup, confirmSetup, makeNewCodes, turnOff } from "@/app/[locale]/account/second-factor/actions";
import { add, askToAdd, remove } from "@/app/[locale]/account/second-factor/passkeys/actions";
import { confirmEmail } from "@/app/[locale]/email/[token]/actions";
import { removeSecondFactor, setEmail } from "@/app/[locale]/manage/people/[person]/actions";
import { signInByCode } from "@/app/[locale]/sign-in/code/actions";
import { askToSignIn, signInByPasskey } from "@/app/[locale]/sign-in/passkey/actions";
import { form, newEmail } from "./form";
import type { World } from "./people";

type Requests = Record<string, (world: World, changes: object) => unknown>;

/** The requests about a second factor and passkeys that need somebody signed in. */
export const guardedFactors: Requests = {
  "account/second-factor/actions.ts beginSetup": (_, changes) =>
    beginSetup(null, form({ current: "một câu dễ nhớ", ...changes })),
  "account/second-factor/actions.ts confirmSetup": (_, changes) =>
    confirmSetup(null, form({ code: "123456", ...changes })),
  "account/second-factor/actions.ts makeNewCodes": (_, changes) =>
    makeNewCodes(null, form({ code: "123456", ...changes })),
  "account/second-factor/actions.ts turnOff": (_, changes) => turnOff(null, form({ code: "123456", ...changes })),
  "account/second-factor/passkeys/actions.ts askToAdd": (_, changes) =>
    askToAdd(form({ name: "Máy", current: "một câu dễ nhớ", ...changes })),
  "account/second-factor/passkeys/actions.ts add": (_, changes) =>
    add(form({ name: "Máy", credential: "{}", ...changes })),
  "account/second-factor/passkeys/actions.ts remove": (_, changes) => remove(form({ passkey: "none", ...changes })),
  "account/email/actions.ts askOwnEmail": (_, changes) =>
    askOwnEmail(null, form({ email: newEmail(), current: "một câu dễ nhớ", ...changes })),
  "manage/people/[person]/actions.ts setEmail": ({ peer }, changes) =>
    setEmail(null, form({ person: peer.id, email: newEmail(), ...changes })),
  "manage/people/[person]/actions.ts removeSecondFactor": ({ peer }, changes) =>
    removeSecondFactor(form({ person: peer.id, ...changes })),
};

/** Those that anyone may send. */
export const openFactors: Requests = {
  "email/[token]/actions.ts confirmEmail": (_, changes) => confirmEmail(form({ token: "no-such-token", ...changes })),
  "sign-in/code/actions.ts signInByCode": (_, changes) => signInByCode(null, form({ code: "123456", ...changes })),
  "sign-in/passkey/actions.ts askToSignIn": (_, changes) => askToSignIn(form({ ...changes })),
  "sign-in/passkey/actions.ts signInByPasskey": (_, changes) => signInByPasskey(form({ credential: "{}", ...changes })),
};
