import type { ReactNode } from "react";
import type { Choice } from "@/domain/choice";
import { Glyph } from "./glyph";
import styles from "./owner-mark.module.css";

/** Whose something is: words that say so, in the owner's colour beside the owner's sign. */
export const OwnerMark = ({ owner, children }: { owner: Choice; children: ReactNode }) => (
  <p className={styles.owner} data-owner={owner}>
    <Glyph filled={{ [owner]: 1 }} size={20} />
    <span>{children}</span>
  </p>
);
