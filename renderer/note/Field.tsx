// One labelled field of a dialog: a line of text, or several lines.
import { Input, Label, TextArea, TextField } from "react-aria-components";
import styles from "./Dialogs.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
  readonly lines?: boolean;
};

export function Field({ label, value, onChange, autoFocus = false, lines = false }: Props) {
  return (
    <TextField className={styles.field} value={value} onChange={onChange} autoFocus={autoFocus} autoComplete="off">
      <Label className={styles.label}>{label}</Label>
      {lines ? <TextArea className={styles.input} rows={6} /> : <Input className={styles.input} />}
    </TextField>
  );
}
