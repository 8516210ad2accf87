import type { ReactNode } from "react";
import { currentAddress } from "@/app/_door/gate";
import { localeOf } from "@/messages/locale-of";
import { unsentMessages } from "@/messages/unsent";
import { Owner, Unseen } from "./owner";
import { StatefulForm, type StatefulFormProps } from "./stateful-form.client";

type Props = Omit<StatefulFormProps, "children" | "whenDone" | "unsent"> & {
  fields?: Record<string, string>;
  children?: ReactNode;
};

/** A form in which something is typed: its `Field`s say what is wrong with them, and nothing typed is lost. */
export async function TypedForm({ fields = {}, children, ...props }: Props) {
  return (
    <StatefulForm {...props} unsent={unsentMessages[localeOf(await currentAddress())]}>
      <Owner />
      <Unseen fields={fields} />
      {children}
    </StatefulForm>
  );
}
