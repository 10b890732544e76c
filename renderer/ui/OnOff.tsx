// One thing to switch on or off, with its name beside the switch.
import type { ReactNode } from "react";
import { Switch } from "react-aria-components";
import styles from "./OnOff.module.css";

type Props = {
  readonly on: boolean;
  /** What a screen reader says of it, where that is not what stands beside it. */
  readonly name?: string;
  /** `attention`: on is not as it should be. */
  readonly tone?: "usual" | "attention";
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
};

export function OnOff({ on, name, tone = "usual", onChange, children }: Props) {
  return (
    <Switch className={styles.switch ?? ""} data-tone={tone} isSelected={on} aria-label={name} onChange={onChange}>
      <span className={styles.track} aria-hidden="true" />
      {children}
    </Switch>
  );
}
