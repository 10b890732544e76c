// One thing to mark with its words beside it, a check box or one of several radio buttons; and a group of them under their title.
import type { ComponentProps, ReactNode } from "react";
import styles from "./CheckBox.module.css";

type Props = Omit<ComponentProps<"input">, "type" | "className" | "onChange"> & {
  readonly kind?: "checkbox" | "radio";
  readonly onChange: (checked: boolean) => void;
};

export function CheckBox({ kind = "checkbox", onChange, children, ...input }: Props) {
  return (
    <label className={styles.box}>
      <input type={kind} {...input} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children !== undefined && <span>{children}</span>}
    </label>
  );
}

type GroupProps = { readonly title: string; readonly describedBy?: string; readonly children: ReactNode };

export function CheckGroup({ title, describedBy, children }: GroupProps) {
  return (
    <fieldset className={styles.group} aria-describedby={describedBy}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
