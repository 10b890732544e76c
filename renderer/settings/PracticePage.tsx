// Who works here: what signed notes and letters are headed with. Kept as it is typed.
import { useState } from "react";
import { practiceSchema } from "../../shared/settings/practice.ts";
import { t } from "../../shared/words/words.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useSettings, useSettingsStore } from "../state/use-settings.ts";
import look from "../ui/look.module.css";
import styles from "./SettingsPage.module.css";

const fields = ["therapist", "credentials", "practice", "phone"] as const;
type Field = (typeof fields)[number];

export function PracticePage() {
  const settings = useSettingsStore();
  const { practice } = useSettings();
  /** The field somebody types in; the others follow what is set, here or in another window. */
  const [typing, setTyping] = useState<{ readonly field: Field; readonly text: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function keep(field: Field, text: string): Promise<void> {
    setTyping({ field, text });
    const value = practiceSchema.safeParse({ ...practice, [field]: text });
    if (!value.success) return setProblem(t("settings.too-long"));
    const kept = await settings.change({ section: "practice", value: value.data });
    setProblem(kept.ok ? null : describeFailure(kept.error));
  }

  return (
    <section className={styles.page} aria-labelledby="practice-title">
      <h2 id="practice-title" className={look.title}>
        {t("settings.page.practice")}
      </h2>
      <p className={look.soft}>{t("settings.practice.intro")}</p>
      {fields.map((field) => (
        <TextField
          spellCheck={false}
          key={field}
          label={t(`settings.practice.${field}`)}
          value={typing?.field === field ? typing.text : practice[field]}
          onBlur={() => problem === null && setTyping(null)}
          onChange={(text) => void keep(field, text)}
        />
      ))}
      <Problem text={problem} />
    </section>
  );
}
