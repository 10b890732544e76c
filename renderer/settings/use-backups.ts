// The backups as a screen sees them: read once, made, moved and put back through the host; what was said last is kept to be shown.
import { useEffect, useState } from "react";
import type { BackupsNow } from "../../shared/backup.ts";
import type { Failure } from "../../shared/contract.ts";
import type { Result } from "../../shared/result.ts";
import { t } from "../../shared/words/words.ts";
import { useHost } from "../host/use-host.ts";
import { sayFailure } from "../session/said.ts";

export function useBackups() {
  const host = useHost();
  const [now, setNow] = useState<BackupsNow | null>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const read = () => void host.call("backup.read", {}).then((answer) => answer.ok && setNow(answer.value));
    read();
    return host.onPush((push) => push.type === "reread" && read());
  }, [host]);

  function take(answer: Result<BackupsNow, Failure>, words: (state: BackupsNow) => string): void {
    if (answer.ok) setNow(answer.value);
    setSaid(answer.ok ? words(answer.value) : problemOf(answer.error));
  }

  return {
    now,
    said,
    make: async () => take(await host.call("backup.make", {}), () => t("backup.made")),
    move: async (folder: string) =>
      take(await host.call("backup.move", { folder: folder.trim() === "" ? null : folder }), (state) =>
        t("backup.folder.moved", { folder: state.folder }),
      ),
    restore: async (name: string, when: string): Promise<void> => {
      const answer = await host.call("backup.restore", { name });
      setSaid(answer.ok ? t("backup.restored", { when }) : problemOf(answer.error));
    },
  };
}

function problemOf(failure: Failure): string {
  if (failure.code !== "not-saved" || failure.why === "conflict") return sayFailure(failure);
  return t(`backup.problem.${failure.why}`);
}
