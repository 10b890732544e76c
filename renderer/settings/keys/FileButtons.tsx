// Keys and pedals to a file and back, and to the beginning. A file is taken whole or not at all.
import { useRef, useState } from "react";
import { readProfileFile, writeProfileFile } from "../../../shared/settings/profile-file.ts";
import { inputDefaults } from "../../../shared/settings/input.ts";
import { t } from "../../../shared/words/words.ts";
import { useHost } from "../../host/use-host.ts";
import { Button } from "../../ui/Button.tsx";
import { describeFailure } from "../../words/describe-failure.ts";
import { sayFileProblem } from "./bind-words.ts";
import type { InputChange } from "./use-input-settings.ts";
import look from "../../ui/look.module.css";

const fileName = "steadyhold-keys.json";
/** Forty full sets are well under this. */
const largestFile = 2_000_000;

export function FileButtons({ input, change, say }: InputChange) {
  const host = useHost();
  const file = useRef<HTMLInputElement>(null);
  const [sure, setSure] = useState(false);

  async function save(): Promise<void> {
    const answer = await host.saveFile(fileName, { text: writeProfileFile(input) });
    if (!answer.ok) say(describeFailure(answer.error), true);
    else if (answer.value.saved) say(t(host.files === "handed" ? "wrap.handed" : "file.saved"));
  }

  async function takeFile(chosen: File): Promise<void> {
    if (chosen.size > largestFile) return say(t("file.large"), true);
    const read = readProfileFile(await chosen.text());
    if (!read.ok) return say(sayFileProblem(read.error), true);
    change(read.value);
    say(t("file.taken", { name: chosen.name }));
  }

  return (
    <div className={look.row}>
      <Button label={t("settings.keys.export")} onPress={() => void save()} />
      <Button label={t("settings.keys.import")} onPress={() => file.current?.click()} />
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t("settings.keys.import")}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) void takeFile(chosen);
          // The same file may be taken again.
          event.target.value = "";
        }}
      />
      <Button
        label={t(sure ? "settings.keys.reset.sure" : "settings.keys.reset")}
        kind="quiet"
        onPress={() => {
          setSure(!sure);
          if (!sure) return;
          change(inputDefaults);
          say(t("settings.keys.was-reset"));
        }}
      />
    </div>
  );
}
