// How notes are worded and printed, own phrases by short code, one a line (the code, a blank, what it stands for), and
// home care, a sentence a line.
import { useState } from "react";
import { wordings } from "../../shared/session/vocabulary.ts";
import { homeCareSchema, papers, phrasesSchema } from "../../shared/settings/note.ts";
import type { Section } from "../../shared/settings/settings.ts";
import { t } from "../../shared/words/words.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { Choice } from "../ui/Choice.tsx";
import { OnOff } from "../ui/OnOff.tsx";
import { TextArea } from "../ui/TextField.tsx";
import { useSettings, useSettingsStore } from "../state/use-settings.ts";
import look from "../ui/look.module.css";
import styles from "./SettingsPage.module.css";

type NoteSettings = Section<"note">;

export function NotePage() {
  const settings = useSettingsStore();
  const { note } = useSettings();
  const [typed, setTyped] = useState(note.phrases.map(({ code, text }) => `${code} ${text}`).join("\n"));
  const [homeCare, setHomeCare] = useState(note.homeCare.join("\n"));
  const [problem, setProblem] = useState<string | null>(null);

  async function keep(change: Partial<NoteSettings>): Promise<void> {
    const kept = await settings.change({ section: "note", value: { ...note, ...change } });
    setProblem(kept.ok ? null : describeFailure(kept.error));
  }

  function keepPhrases(text: string): void {
    setTyped(text);
    const phrases = phrasesSchema.safeParse(phrasesIn(text));
    if (phrases.success) void keep({ phrases: phrases.data });
    else setProblem(t("settings.note.phrases.wrong"));
  }

  function keepHomeCare(text: string): void {
    setHomeCare(text);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const phrases = homeCareSchema.safeParse(lines);
    if (phrases.success) void keep({ homeCare: phrases.data });
    else setProblem(t("settings.note.home-care.wrong"));
  }

  return (
    <section className={styles.page} aria-labelledby="note-title">
      <h2 id="note-title" className={look.title}>
        {t("settings.page.note")}
      </h2>
      <Choice
        label={t("settings.note.wording")}
        value={note.wording}
        choices={wordings.map((wording) => ({ value: wording, label: t(`wrap.wording.${wording}`) }))}
        onChange={(wording) => void keep({ wording })}
      />
      <Choice
        label={t("settings.note.paper")}
        value={note.paper}
        choices={papers.map((paper) => ({ value: paper, label: t(`settings.note.paper.${paper}`) }))}
        onChange={(paper) => void keep({ paper })}
      />
      <div className={look.stack}>
        <OnOff on={note.codeOnly} onChange={(codeOnly) => void keep({ codeOnly })}>
          {t("settings.note.code-only")}
        </OnOff>
        <p className={look.soft}>{t("settings.note.code-only.help")}</p>
      </div>
      <TextArea
        label={t("settings.note.phrases")}
        help={t("settings.note.phrases.help")}
        rows={8}
        value={typed}
        spellCheck
        onChange={keepPhrases}
      />
      <TextArea
        label={t("settings.note.home-care")}
        help={t("settings.note.home-care.help")}
        rows={6}
        value={homeCare}
        spellCheck
        onChange={keepHomeCare}
      />
      <Problem text={problem} />
    </section>
  );
}

/** Lines that hold only a code are still being typed. */
function phrasesIn(text: string): { code: string; text: string }[] {
  return text.split("\n").flatMap((line) => {
    const [, code, phrase] = /^\s*(\S+)\s+(\S.*)$/u.exec(line) ?? [];
    return code === undefined || phrase === undefined ? [] : [{ code, text: phrase }];
  });
}
