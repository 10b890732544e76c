// What new sessions and courses begin with, from which score pain is severe, which scores are asked. Kept as it is changed.
import { useState } from "react";
import { planLimits } from "../../../shared/course/plan.ts";
import { holdProtocol } from "../../../shared/session/hold-protocol.ts";
import { applicators, practiceRatings, pressureLevels } from "../../../shared/session/vocabulary.ts";
import { protocolSchema } from "../../../shared/settings/protocol.ts";
import type { Section } from "../../../shared/settings/settings.ts";
import { t } from "../../../shared/words/words.ts";
import { describeFailure } from "../../words/describe-failure.ts";
import { Problem } from "../../ui/StatusMessage.tsx";
import { CheckBox, CheckGroup } from "../../ui/CheckBox.tsx";
import look from "../../ui/look.module.css";
import { NumberField } from "../../ui/NumberField.tsx";
import { SelectField } from "../../ui/TextField.tsx";
import pageStyles from "../SettingsPage.module.css";
import { useSettings, useSettingsStore } from "../../state/use-settings.ts";

type Protocol = Section<"protocol">;

export function ProtocolPage() {
  const store = useSettingsStore();
  const { protocol } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);

  async function keep(change: Partial<Protocol>): Promise<void> {
    const value = protocolSchema.safeParse({ ...protocol, ...change });
    if (!value.success) return setProblem(t("settings.protocol.wrong"));
    const kept = await store.change({ section: "protocol", value: value.data });
    setProblem(kept.ok ? null : describeFailure(kept.error));
  }

  return (
    <section className={pageStyles.page} aria-labelledby="protocol-title">
      <h2 id="protocol-title" className={look.title}>
        {t("settings.page.protocol")}
      </h2>
      <p className={look.soft}>{t("settings.protocol.intro")}</p>
      <NumberField
        label={t("settings.protocol.target")}
        value={protocol.targetMs / 1_000}
        limits={{ min: holdProtocol.countsFromMs / 1_000, max: holdProtocol.limitMs / 1_000 }}
        onTake={(seconds) => void keep({ targetMs: seconds * 1_000 })}
      />
      <SelectField
        label={t("settings.protocol.level")}
        value={String(protocol.level)}
        choices={pressureLevels.map((level) => ({ value: String(level), label: t(`level.${level}`) }))}
        onChange={(text) => void keep({ level: pressureLevels.find((level) => String(level) === text) ?? 2 })}
      />
      <SelectField
        label={t("settings.protocol.applicator")}
        value={protocol.applicator}
        choices={applicators.map((value) => ({ value, label: t(`applicator.${value}`) }))}
        onChange={(applicator) => void keep({ applicator })}
      />
      <NumberField
        label={t("settings.protocol.visits")}
        value={protocol.visits}
        limits={planLimits.visits}
        onTake={(visits) => void keep({ visits })}
      />
      <NumberField
        label={t("settings.protocol.weeks")}
        value={protocol.weeks}
        limits={planLimits.weeks}
        onTake={(weeks) => void keep({ weeks })}
      />
      <SelectField
        label={t("settings.protocol.severe")}
        value={String(protocol.severeFrom)}
        choices={Array.from({ length: 11 }, (_, index) => {
          const value = String(index + 1);
          return { value, label: index === 10 ? t("settings.protocol.severe.none") : value };
        })}
        onChange={(text) => void keep({ severeFrom: Number(text) })}
      />
      <CheckGroup title={t("settings.protocol.scores")}>
        {practiceRatings.map((kind) => (
          <CheckBox key={kind} checked={protocol[kind]} onChange={(on) => void keep({ [kind]: on })}>
            {t(`rating.${kind}`)}
          </CheckBox>
        ))}
      </CheckGroup>
      <CheckGroup title={t("settings.protocol.findings")}>
        <CheckBox checked={protocol.tenderness} onChange={(on) => void keep({ tenderness: on })}>
          {t("settings.protocol.tenderness")}
        </CheckBox>
        <CheckBox checked={protocol.referredPain} onChange={(on) => void keep({ referredPain: on })}>
          {t("settings.protocol.referred")}
        </CheckBox>
      </CheckGroup>
      <CheckGroup title={t("settings.protocol.rest")}>
        <CheckBox
          checked={protocol.modalities}
          aria-describedby="protocol-modalities-help"
          onChange={(on) => void keep({ modalities: on })}
        >
          {t("settings.protocol.modalities")}
        </CheckBox>
        <p id="protocol-modalities-help" className={look.help}>
          {t("settings.protocol.modalities.help")}
        </p>
      </CheckGroup>
      <Problem text={problem} />
    </section>
  );
}
