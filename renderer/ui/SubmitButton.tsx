// The button that takes a form, as Enter in one of its fields does.
import styles from "./Button.module.css";

type Props = {
  readonly label: string;
  /** `main`: what the form is there for; `plain`: one way out of several. */
  readonly kind?: "main" | "plain";
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

export function SubmitButton({ label, kind = "main", disabled = false, autoFocus = false }: Props) {
  return (
    <button type="submit" className={styles.button} data-kind={kind} disabled={disabled} autoFocus={autoFocus}>
      {label}
    </button>
  );
}
