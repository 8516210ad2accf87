"use client";

import type { ComponentProps } from "react";
import { Secret } from "./secret.client";
import { useFields } from "./stateful-form.client";

type Own = { name: string; label: string; help?: string; id?: string };
type Props = Own &
  Omit<ComponentProps<"input">, keyof Own | "defaultValue" | "spellCheck"> & {
    defaultValue?: string | number;
    spellCheck?: boolean;
    /** Of a field for more than one line. */
    rows?: number;
    /** Of a password. */
    reveal?: { show: string; hide: string };
  };

/** A labelled field with its help and what is wrong with it, both tied to it. A password can be shown. */
export function Field({
  name,
  label,
  help,
  id = name,
  defaultValue,
  rows,
  reveal,
  required,
  spellCheck,
  ...input
}: Props) {
  const { state, errorOf } = useFields();
  const error = errorOf(name);
  const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  const shared = {
    id,
    name,
    defaultValue: state?.typed[name] ?? defaultValue,
    "aria-describedby": described || undefined,
    "aria-invalid": error !== undefined,
    required,
    spellCheck,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows && <textarea {...shared} rows={rows} />}
      {reveal && <Secret {...input} {...shared} words={reveal} />}
      {!rows && !reveal && <input {...input} {...shared} />}
      {error && (
        <p className="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
      {help && (
        <p className="meta" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

type Ticked = ComponentProps<"input"> & { name: string; value?: string };

/** A radio or a checkbox that stands as it was sent. */
export const Tick = (props: Ticked) => <input {...useTicked(props)} />;

/** The same in its label. */
export const Option = ({ children, ...props }: Ticked) => (
  <label className="option">
    <input {...useTicked(props)} /> {children}
  </label>
);

function useTicked({ value = "on", defaultChecked, ...props }: Ticked) {
  const { state } = useFields();
  return { ...props, value, defaultChecked: state ? state.typed[props.name] === value : defaultChecked };
}
