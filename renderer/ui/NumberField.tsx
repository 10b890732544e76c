// A whole number to be typed, with what it counts beside it.
import type { ComponentProps } from "react";
import field from "./TextField.module.css";
import styles from "./NumberField.module.css";

type Props = Omit<ComponentProps<"input">, "type" | "className"> & { readonly label: string };

export function NumberField({ label, ...input }: Props) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input className={field.input} type="number" min={0} {...input} />
    </label>
  );
}
