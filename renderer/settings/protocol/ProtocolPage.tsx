// What new sessions and courses begin with, from which score pain is severe, which scores are asked. Kept as it is changed.
import { useState } from "react";
import { applicators, practiceRatings, pressureLevels } from "../../../shared/session/vocabulary.ts";
import { protocolSchema } from "../../../shared/settings/protocol.ts";
import type { Section } from "../../../shared/settings/settings.ts";
import { t } from "../../../shared/words/words.ts";
import { describeFailure } from "../../words/describe-failure.ts";
import { SettingField } from "../../ui/SettingField.tsx";
import pageStyles from "../SettingsPage.module.css";
import { useSettings, useSettingsStore } from "../../state/use-settings.ts";
import styles from "./ProtocolPage.module.css";

type Protocol = Section<"protocol">;

export function ProtocolPage() {
  const store = useSettingsStore();
  const { protocol } = useSettings();
  const [typed, setTyped] = useState({
    target: String(protocol.targetMs / 1000),
    visits: String(protocol.visits),
    weeks: String(protocol.weeks),
  });
  const [problem, setProblem] = useState<string | null>(null);

  async function keep(change: Partial<Protocol>): Promise<void> {
    const value = protocolSchema.safeParse({ ...protocol, ...change });
    if (!value.success) return setProblem(t("settings.protocol.wrong"));
    const kept = await store.change({ section: "protocol", value: value.data });
    setProblem(kept.ok ? null : describeFailure(kept.error));
  }

  function type(name: keyof typeof typed, text: string): void {
    setTyped({ ...typed, [name]: text });
    const number = text.trim() === "" ? Number.NaN : Number(text);
    void keep(name === "target" ? { targetMs: number * 1000 } : { [name]: number });
  }

  return (
    <section className={pageStyles.page} aria-labelledby="protocol-title">
      <h2 id="protocol-title" className={pageStyles.title}>
        {t("settings.page.protocol")}
      </h2>
      <p className={pageStyles.intro}>{t("settings.protocol.intro")}</p>
      <SettingField
        label={t("settings.protocol.target")}
        value={typed.target}
        onChange={(text) => type("target", text)}
      />
      <Choice
        label={t("settings.protocol.level")}
        value={String(protocol.level)}
        options={pressureLevels.map((level) => [String(level), t(`level.${level}`)])}
        onChoose={(text) => void keep({ level: pressureLevels.find((level) => String(level) === text) ?? 2 })}
      />
      <Choice
        label={t("settings.protocol.applicator")}
        value={protocol.applicator}
        options={applicators.map((one) => [one, t(`applicator.${one}`)])}
        onChoose={(text) => void keep({ applicator: applicators.find((one) => one === text) ?? "fingers" })}
      />
      <SettingField
        label={t("settings.protocol.visits")}
        value={typed.visits}
        onChange={(text) => type("visits", text)}
      />
      <SettingField label={t("settings.protocol.weeks")} value={typed.weeks} onChange={(text) => type("weeks", text)} />
      <Choice
        label={t("settings.protocol.severe")}
        value={String(protocol.severeFrom)}
        options={Array.from({ length: 11 }, (_, index) => {
          const score = index + 1;
          return [String(score), score === 11 ? t("settings.protocol.severe.none") : String(score)];
        })}
        onChoose={(text) => void keep({ severeFrom: Number(text) })}
      />
      <fieldset className={styles.scores}>
        <legend>{t("settings.protocol.scores")}</legend>
        {practiceRatings.map((kind) => (
          <label key={kind} className={styles.score}>
            <input
              type="checkbox"
              checked={protocol[kind]}
              onChange={(event) => void keep({ [kind]: event.target.checked })}
            />
            <span>{t(`rating.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.scores}>
        <legend>{t("settings.protocol.findings")}</legend>
        <label className={styles.score}>
          <input
            type="checkbox"
            checked={protocol.tenderness}
            onChange={(event) => void keep({ tenderness: event.target.checked })}
          />
          <span>{t("settings.protocol.tenderness")}</span>
        </label>
        <label className={styles.score}>
          <input
            type="checkbox"
            checked={protocol.referredPain}
            onChange={(event) => void keep({ referredPain: event.target.checked })}
          />
          <span>{t("settings.protocol.referred")}</span>
        </label>
      </fieldset>
      <fieldset className={styles.scores}>
        <legend>{t("settings.protocol.rest")}</legend>
        <label className={styles.score}>
          <input
            type="checkbox"
            checked={protocol.modalities}
            aria-describedby="protocol-modalities-help"
            onChange={(event) => void keep({ modalities: event.target.checked })}
          />
          <span>{t("settings.protocol.modalities")}</span>
        </label>
        <p id="protocol-modalities-help" className={styles.help}>
          {t("settings.protocol.modalities.help")}
        </p>
      </fieldset>
      <p className={pageStyles.problem} role="alert">
        {problem}
      </p>
    </section>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[] | string[][];
  readonly onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className={pageStyles.field}>
      <span className={pageStyles.label}>{label}</span>
      <select className={pageStyles.input} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
