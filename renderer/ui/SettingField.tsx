// One line of text to set, with its label above it.
import { Input, Label, TextField } from "react-aria-components";
import styles from "../settings/SettingsPage.module.css";

type Props = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };

export function SettingField({ label, value, onChange }: Props) {
  return (
    <TextField className={styles.field} value={value} onChange={onChange} autoComplete="off">
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.input} spellCheck={false} />
    </TextField>
  );
}
