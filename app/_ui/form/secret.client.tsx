"use client";

import { type ComponentProps, useEffect, useState } from "react";
import styles from "./secret.module.css";

type Props = ComponentProps<"input"> & { words: { show: string; hide: string } };

/** A password, which may be looked at while it is typed. Without JavaScript the button isn't there. */
export function Secret({ words, ...input }: Props) {
  const [isShown, setShown] = useState(false);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return (
    <span className={styles.secret}>
      <input {...input} type={isShown ? "text" : "password"} autoCapitalize="none" spellCheck={false} />
      {isLive && (
        <button type="button" className="button" aria-controls={input.id} onClick={() => setShown(!isShown)}>
          {isShown ? words.hide : words.show}
        </button>
      )}
    </span>
  );
}
