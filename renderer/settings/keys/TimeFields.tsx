// The times that tell gestures apart, and how choices go on by themselves.
import { inputDefaults, inputTimes, type InputSettings } from "../../../shared/settings/input.ts";
import { t } from "../../../shared/words/words.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import { OnOff } from "../../ui/OnOff.tsx";
import page from "./KeysPage.module.css";
import look from "../../ui/look.module.css";
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
    <div className={styles.time}>
      <NumberField
        label={label}
        value={value}
        limits={range}
        step={range.step}
        unit={t("settings.keys.unit")}
        onTake={onChange}
      />
    </div>
  );
}
