import type { ReactNode } from "react";
import { Owner, Unseen } from "./owner";
import { StatefulForm, type StatefulFormProps } from "./stateful-form.client";

type Props = Omit<StatefulFormProps, "children" | "told"> & { fields?: Record<string, string>; children?: ReactNode };

/** A form in which something is typed: its `Field`s say what is wrong with them, and nothing typed is lost. */
export const TypedForm = ({ fields = {}, children, ...props }: Props) => (
  <StatefulForm {...props}>
    <Owner />
    <Unseen fields={fields} />
    {children}
  </StatefulForm>
);
