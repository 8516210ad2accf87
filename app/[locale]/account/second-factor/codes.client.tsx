"use client";

import { StatefulForm, type StatefulFormProps } from "@/app/_ui/form/stateful-form.client";
import type { SecondFactorWords } from "@/messages/second-factor";
import type { Codes } from "./actions";
import styles from "./second-factor.module.css";

type Props = Omit<StatefulFormProps<Codes>, "whenDone" | "isThenOver"> & {
  said: SecondFactorWords;
  lead: string;
  /** Where it goes on once the codes are kept. */
  onward: string;
};

/** A form that ends in recovery codes, which then stand in its place. */
export const FormForCodes = ({ said, lead, onward, ...form }: Props) => (
  <StatefulForm
    {...form}
    isThenOver
    whenDone={({ codes }) => (
      <div className="stack">
        <h3 ref={focus} tabIndex={-1}>
          {said.codesTitle}
        </h3>
        <p className="notice">{lead}</p>
        <ul className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p className="row">
          <a
            className="button"
            download="phan-vai.txt"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`Phân Vai\n${codes.join("\n")}\n`)}`}
          >
            {said.keepFile}
          </a>
          <a className="button" data-primary href={onward}>
            {said.onward}
          </a>
        </p>
      </div>
    )}
  />
);

const focus = (heading: HTMLElement | null) => heading?.focus();
