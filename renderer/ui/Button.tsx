// One button with its key beside it. Its accessible name is the label alone; the key is told through aria-keyshortcuts.
import { Button as AriaButton } from "react-aria-components";
import { usePress } from "../keyboard/press.ts";
import { KeyCap } from "./KeyCap.tsx";
import styles from "./Button.module.css";

type Look = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** `primary`: what the screen or the form is there for; `danger`: what cannot be taken back; `quiet`: beside the others. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  /** `large`: the one act of a screen; `huge`: read from the table; `small`: among the lines of a list. */
  readonly size?: "small" | "usual" | "large" | "huge";
  readonly autoFocus?: boolean;
};
type Props = Look & {
  /** Left out: it takes the form it stands in, as Enter in one of its fields does. */
  readonly onPress?: (pressedAt: number) => void;
  /** Its name where the label alone would not say of what. */
  readonly name?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** An act of the session happens when the finger comes down. */
  readonly acts?: "on-click" | "on-the-way-down";
};

export function Button({
  label,
  onPress,
  hint,
  name,
  kind = "plain",
  size,
  pressed,
  disabled,
  autoFocus,
  acts,
}: Props) {
  const press = usePress(name ?? label, onPress, acts);
  return (
    <button
      type={onPress === undefined ? "submit" : "button"}
      className={styles.button}
      data-kind={kind}
      data-size={size}
      aria-label={name}
      aria-pressed={pressed}
      aria-keyshortcuts={hint}
      disabled={disabled}
      autoFocus={autoFocus}
      {...press}
    >
      <Face label={label} hint={hint} />
    </button>
  );
}

/** One that react-aria gives its meaning by where it stands: it closes the dialog, opens the menu. */
export function SlotButton({ label, hint, kind = "plain", size, ...rest }: Look & { readonly slot?: string }) {
  const shortcut = hint === undefined ? {} : { "aria-keyshortcuts": hint };
  return (
    <AriaButton {...rest} {...shortcut} className={styles.button ?? ""} data-kind={kind} data-size={size}>
      <Face label={label} hint={hint} />
    </AriaButton>
  );
}

function Face({ label, hint }: Pick<Look, "label" | "hint">) {
  return (
    <>
      {hint !== undefined && <KeyCap hidden>{hint}</KeyCap>}
      <span>{label}</span>
    </>
  );
}
