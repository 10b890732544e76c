// The times that tell gestures apart, and how choices go on by themselves.
import { Button, Group, Input, Label, NumberField, Switch } from "react-aria-components";
import { inputDefaults, inputTimes, type InputSettings } from "../../../shared/settings/input.ts";
import { t } from "../../../shared/words/words.ts";
import page from "../SettingsPage.module.css";
import styles from "./KeysPage.module.css";

type Props = { readonly input: InputSettings; readonly onChange: (next: InputSettings) => void };

const rows = [
  ["guardMs", "settings.keys.guard"],
  ["longMs", "settings.keys.long"],
  ["doubleMs", "settings.keys.double"],
] as const;
const scanAtFirstMs = 2_000;

export function TimeFields({ input, onChange }: Props) {
  return (
    <section className={styles.times} aria-labelledby="keys-times">
      <h3 id="keys-times" className={styles.heading}>
        {t("settings.keys.times")}
      </h3>
      {rows.map(([name, label]) => (
        <Milliseconds
          key={name}
          label={t(label)}
          value={input[name]}
          range={inputTimes[name]}
          onChange={(ms) => onChange({ ...input, [name]: ms })}
        />
      ))}
      <Switch
        className={styles.switch}
        isSelected={input.scanMs !== null}
        onChange={(on) => onChange({ ...input, scanMs: on ? scanAtFirstMs : inputDefaults.scanMs })}
      >
        <span className={styles.track} aria-hidden="true" />
        {t("settings.keys.scan.on")}
      </Switch>
      {input.scanMs !== null && (
        <Milliseconds
          label={t("settings.keys.scan")}
          value={input.scanMs}
          range={inputTimes.scanMs}
          onChange={(scanMs) => onChange({ ...input, scanMs })}
        />
      )}
      <Switch
        className={styles.switch}
        isSelected={input.inBackground}
        onChange={(inBackground) => onChange({ ...input, inBackground })}
      >
        <span className={styles.track} aria-hidden="true" />
        {t("settings.keys.background")}
      </Switch>
    </section>
  );
}

type MillisecondsProps = {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly onChange: (ms: number) => void;
};

function Milliseconds({ label, value, range, onChange }: MillisecondsProps) {
  return (
    <NumberField
      className={styles.time}
      value={value}
      minValue={range.min}
      maxValue={range.max}
      step={range.step}
      formatOptions={{ style: "unit", unit: "millisecond" }}
      onChange={(ms) => Number.isFinite(ms) && onChange(ms)}
    >
      <Label className={styles.timeLabel}>{label}</Label>
      <Group className={styles.stepper}>
        <Button slot="decrement" className={styles.step}>
          −
        </Button>
        <Input className={`${page.input} ${styles.timeInput}`} />
        <Button slot="increment" className={styles.step}>
          +
        </Button>
      </Group>
    </NumberField>
  );
}
