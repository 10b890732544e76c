// One button with its key beside it. Its accessible name is the label alone; the key is told through aria-keyshortcuts.
import { usePress } from "../keyboard/press.ts";
import styles from "./Button.module.css";

type Props = {
  label: string;
  onPress: (pressedAt: number) => void;
  hint?: string | undefined;
  kind?: "main" | "plain" | "quiet";
  pressed?: boolean;
  disabled?: boolean;
  /** An act of the session happens when the finger comes down. */
  acts?: "on-click" | "on-the-way-down";
};

export function Button({ label, onPress, hint, kind = "plain", pressed, disabled = false, acts }: Props) {
  const press = usePress(label, onPress, acts);
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      aria-pressed={pressed}
      aria-keyshortcuts={hint}
      disabled={disabled}
      {...press}
    >
      {hint !== undefined && (
        <kbd className={styles.key} aria-hidden="true">
          {hint}
        </kbd>
      )}
      <span>{label}</span>
    </button>
  );
}
