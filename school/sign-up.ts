import { readSignUpRule, type SignUpRule } from "@/domain/sign-up";
import { sendsMail } from "./mail";

/** Who may make an account, by the environment, as the start script checked it: the demo is for all, a course of one's own for whom its managers invite. */
export const signUpRule = (): SignUpRule =>
  readSignUpRule(process.env.SIGN_UP ?? "") ?? { kind: process.env.PHAN_VAI_DEMO ? "open" : "invitation" };

/** Whether an address is proven by e-mail before there is an account: wherever e-mail is sent, but for the demo, whose people are made up. */
export const provesAddresses = (): boolean => sendsMail() && !process.env.PHAN_VAI_DEMO;
