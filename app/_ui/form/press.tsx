import type { ReactNode } from "react";
import { currentAddress } from "@/app/_door/gate";
import { localeOf } from "@/messages/locale-of";
import { unsentMessages } from "@/messages/unsent";
import { Owner, Unseen } from "./owner";
import { SendingForm } from "./sending-form.client";

type Props = {
  action: (form: FormData) => Promise<void>;
  fields?: Record<string, string>;
  className?: string;
  children: ReactNode;
};

/** A form in which nothing is typed: its button does what it says, with and without JavaScript. */
export async function Press({ action, fields = {}, className, children }: Props) {
  return (
    <SendingForm action={action} words={unsentMessages[localeOf(await currentAddress())]} className={className}>
      <Owner />
      <Unseen fields={fields} />
      {children}
    </SendingForm>
  );
}
