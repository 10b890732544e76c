// One button with its key beside it. Its accessible name is the label alone; the key is told through aria-keyshortcuts.
import styles from "./Button.module.css";

type Props = {
  label: string;
  onPress: (pressedAt: number) => void;
  hint?: string | undefined;
  kind?: "main" | "plain" | "quiet";
  pressed?: boolean;
  disabled?: boolean;
};

export function Button({ label, onPress, hint, kind = "plain", pressed, disabled = false }: Props) {
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      aria-pressed={pressed}
      aria-keyshortcuts={hint}
      disabled={disabled}
      // The focus stays where it was: a click must not turn the next press of Space into a click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onPress(event.timeStamp)}
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
