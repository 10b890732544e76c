// One of a few values to set, side by side, with its label above.
import { Label, Radio, RadioGroup } from "react-aria-components";
import button from "./Button.module.css";
import look from "./look.module.css";
import styles from "./Choice.module.css";

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

export function Choice<T extends string>({ label, value, choices, onChange }: Props<T>) {
  const take = (taken: string): void => {
    const choice = choices.find((one) => one.value === taken);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <RadioGroup className={styles.group} value={value} onChange={take}>
      <Label className={look.help ?? ""}>{label}</Label>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={button.button ?? ""}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
