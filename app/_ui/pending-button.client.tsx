"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";

type Props = Omit<ComponentProps<"button">, "type" | "disabled"> & {
  /** Said while the form is under way. */
  pending: string;
  "data-primary"?: boolean | undefined;
  "data-quiet"?: boolean | undefined;
};

/** A form's button that says that it was pressed, and can't be pressed again meanwhile. */
export function PendingButton({ pending, children, ...button }: Props) {
  const { pending: isPending } = useFormStatus();
  return (
    <button type="submit" className="button" disabled={isPending} aria-busy={isPending || undefined} {...button}>
      {isPending ? pending : children}
    </button>
  );
}
