// A key as it stands on the keyboard: on a button, in a line of keys, in the help; `huge` is read from the table.
import type { ReactNode } from "react";
import styles from "./KeyCap.module.css";

type Props = {
  readonly children: ReactNode;
  /** Where a screen reader hears of the key through what it belongs to. */
  readonly hidden?: boolean;
  readonly size?: "usual" | "huge";
  readonly down?: boolean;
};

export function KeyCap({ children, hidden = false, size = "usual", down = false }: Props) {
  return (
    <kbd className={styles.key} aria-hidden={hidden || undefined} data-size={size} data-down={down}>
      {children}
    </kbd>
  );
}
