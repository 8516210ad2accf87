import type { ReactNode } from "react";
import { Owner, Unseen } from "./owner";

type Props = { action: (form: FormData) => Promise<void>; fields?: Record<string, string>; className?: string; children: ReactNode };

/** A form in which nothing is typed: its button does what it says, with and without JavaScript. */
export const Press = ({ action, fields = {}, className, children }: Props) => (
  <form action={action} className={className}>
    <Owner />
    <Unseen fields={fields} />
    {children}
  </form>
);
