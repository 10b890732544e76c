// What can be done with everything the practice keeps: save it, or read a file in. Stands at the foot of the home screen.
import { useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import type { Said } from "../ui/said.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./DataBar.module.css";
import { ExportMenu } from "./ExportMenu.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { useExport } from "./use-export.ts";

export function DataBar() {
  const [said, setSaid] = useState<Said>({ text: "", problem: false });
  const save = useExport(setSaid);
  const [file, setFile] = useState<File | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar}>
      <p className={styles.said} role="status" data-problem={said.problem}>
        {said.text}
      </p>
      <ExportMenu
        label={t("data.menu")}
        placement="top end"
        scopes={[{ scope: "practice", title: t("save.scope.practice") }]}
        acts={["save"]}
        onTake={(format) => void ("content" in format && save(format.id, { scope: "practice" }))}
      />
      <Button label={t("import.choose")} kind="quiet" onPress={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t("import.choose")}
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          // The same file can be chosen again once it was mended.
          event.target.value = "";
        }}
      />
      {file !== null && <ImportDialog file={file} onClose={() => setFile(null)} />}
    </div>
  );
}
