// What can be done with everything the practice keeps: save it, or read a file in. Stands at the foot of the home screen.
import { useRef, useState } from "react";
import { StatusMessage } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import type { Status } from "../ui/status.ts";
import { t } from "../../shared/words/words.ts";
import look from "../ui/look.module.css";
import styles from "./DataBar.module.css";
import { ExportMenu } from "./ExportMenu.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { useExport } from "./use-export.ts";

export function DataBar() {
  const [status, setStatus] = useState<Status>({ text: "", problem: false });
  const save = useExport(setStatus);
  const [file, setFile] = useState<File | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={`${look.row} ${styles.bar}`}>
      <StatusMessage {...status} />
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
