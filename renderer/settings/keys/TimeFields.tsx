// The times that tell gestures apart, and how choices go on by themselves.
import { Group, Input, Label, NumberField } from "react-aria-components";
import { inputDefaults, inputTimes, type InputSettings } from "../../../shared/settings/input.ts";
import { t } from "../../../shared/words/words.ts";
import { SlotButton } from "../../ui/Button.tsx";
import { OnOff } from "../../ui/OnOff.tsx";
import page from "./KeysPage.module.css";
import look from "../../ui/look.module.css";
import field from "../../ui/TextField.module.css";
import number from "../../ui/NumberField.module.css";
import styles from "./TimeFields.module.css";

type Props = { readonly input: InputSettings; readonly onChange: (next: InputSettings) => void };

const rows = [
  ["guardMs", "settings.keys.guard"],
  ["longMs", "settings.keys.long"],
  ["doubleMs", "settings.keys.double"],
] as const;
const scanAtFirstMs = 2_000;

export function TimeFields({ input, onChange }: Props) {
  return (
    <section className={`${look.stack} ${styles.times}`} aria-labelledby="keys-times">
      <h3 id="keys-times" className={page.heading}>
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
      <OnOff
        on={input.scanMs !== null}
        onChange={(on) => onChange({ ...input, scanMs: on ? scanAtFirstMs : inputDefaults.scanMs })}
      >
        {t("settings.keys.scan.on")}
      </OnOff>
      {input.scanMs !== null && (
        <Milliseconds
          label={t("settings.keys.scan")}
          value={input.scanMs}
          range={inputTimes.scanMs}
          onChange={(scanMs) => onChange({ ...input, scanMs })}
        />
      )}
      <OnOff on={input.inBackground} onChange={(inBackground) => onChange({ ...input, inBackground })}>
        {t("settings.keys.background")}
      </OnOff>
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
      className={`${number.field} ${styles.time}`}
      value={value}
      minValue={range.min}
      maxValue={range.max}
      step={range.step}
      formatOptions={{ style: "unit", unit: "millisecond" }}
      onChange={(ms) => Number.isFinite(ms) && onChange(ms)}
    >
      <Label>{label}</Label>
      <Group className={styles.stepper}>
        <SlotButton slot="decrement" label="−" />
        <Input className={field.input ?? ""} />
        <SlotButton slot="increment" label="+" />
      </Group>
    </NumberField>
  );
}
