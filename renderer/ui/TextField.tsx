// Every field that takes text or one of many values: its label above it, what takes it beside it, help or what is wrong below it.
import { useId, type ComponentProps, type ReactNode } from "react";
import styles from "./TextField.module.css";

type Frame = {
  readonly label: ReactNode;
  /** The label is heard and not seen, where what stands around the field says it. */
  readonly hidesLabel?: boolean;
  readonly help?: ReactNode;
  /** What is wrong with it, in place of the help; null: nothing. */
  readonly problem?: string | null;
  /** `large`: what the screen is there for; `small`: among the lines of a list. */
  readonly size?: "usual" | "large" | "small";
  /** What takes the text, beside the field. */
  readonly beside?: ReactNode;
  /** How it stands with what was typed, at the end of the label. */
  readonly state?: ReactNode;
  /** Where something else leads to the field by its name. */
  readonly id?: string;
};
type Typed = { readonly value: string; readonly onChange: (text: string) => void };
type Rest<Tag extends "input" | "textarea"> = Omit<ComponentProps<Tag>, keyof Frame | keyof Typed | "className">;

export function TextField({ onChange, ...props }: Frame & Typed & Rest<"input">) {
  const [frame, input, given] = useField(props);
  return frame(
    <input autoComplete="off" {...input} {...given} onChange={(event) => onChange(event.currentTarget.value)} />,
  );
}

export function TextArea({ onChange, ...props }: Frame & Typed & Rest<"textarea">) {
  const [frame, area, given] = useField(props);
  return frame(<textarea {...area} {...given} onChange={(event) => onChange(event.currentTarget.value)} />);
}

type Select<T extends string> = {
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

/** One of many values; of a few, see Choice.tsx. */
export function SelectField<T extends string>({ choices, onChange, ...props }: Frame & Select<T>) {
  const [frame, select, given] = useField(props);
  const take = (taken: string): void => {
    const choice = choices.find((one) => one.value === taken);
    if (choice !== undefined) onChange(choice.value);
  };
  return frame(
    <select {...select} {...given} onChange={(event) => take(event.currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>,
  );
}

/** What stands around the field, what is the field's own, and what ties the two together. */
function useField<Props extends Frame>(props: Props) {
  const { label, hidesLabel = false, help, problem = null, size = "usual", beside, state, id: named, ...own } = props;
  const made = useId();
  const id = named ?? made;
  const below = problem ?? help;
  const given = {
    id,
    className: styles.input,
    "aria-describedby": below === undefined ? undefined : `${id}-below`,
    "aria-invalid": problem !== null || undefined,
  };
  const frame = (field: ReactNode) => (
    <div className={styles.field} data-size={size}>
      <div className={hidesLabel ? "visually-hidden" : styles.head}>
        <label htmlFor={id}>{label}</label>
        {state}
      </div>
      {beside === undefined ? (
        field
      ) : (
        <div className={styles.line}>
          {field}
          {beside}
        </div>
      )}
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={styles.below}
          role={problem === null ? undefined : "alert"}
          data-problem={problem !== null}
        >
          {below}
        </p>
      )}
    </div>
  );
  return [frame, own, given] as const;
}
