// What can be done with everything the practice keeps: save it, or read a file in. Stands at the foot of the home screen.
import { useRef, useState } from "react";
import { Button } from "../parts/Button.tsx";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import styles from "./DataBar.module.css";
import { FormMenu } from "./FormMenu.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { useSaveForm, type SaveFrom, type Said } from "./use-save-form.ts";

const everything: SaveFrom = { session: null, sessions: {} };

export function DataBar({ host }: { host: Host }) {
  const [said, setSaid] = useState<Said>({ text: "", problem: false });
  const save = useSaveForm(host, everything, setSaid);
  const [file, setFile] = useState<File | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar}>
      <p className={styles.said} role="status" data-problem={said.problem}>
        {said.text}
      </p>
      <FormMenu
        label={t("data.menu")}
        placement="top end"
        parts={[
          { title: t("save.scope.practice"), scope: "practice", items: ["json", "holds", "sessions"] },
          { title: t("save.scope.programs"), scope: "practice", items: ["schema", "guide"] },
        ]}
        onTake={(form, scope) => void save(form, scope)}
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
      {file !== null && <ImportDialog host={host} file={file} onClose={() => setFile(null)} />}
    </div>
  );
}
