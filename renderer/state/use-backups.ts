// The backups as a screen sees them: read once, made, checked, moved and put back through the host; what was status last is kept to be shown.
import { useState } from "react";
import type { BackupsNow } from "../../shared/contract/practice-calls.ts";
import type { Failure } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";
import { t } from "../../shared/words/words.ts";
import { onReread, useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
import { describeFailure } from "../words/describe-failure.ts";

/** `wrong`: something to do about it; else something that was done. */
export type Status = { readonly text: string; readonly wrong: boolean };

const nothing: Status = { text: "", wrong: false };

export function useBackups() {
  const host = useHost();
  const { value: now, reload } = useCall("backup.read", {}, onReread);
  const [status, setStatus] = useState<Status>(nothing);

  function take(answer: Result<BackupsNow, Failure>, words: (state: BackupsNow) => string): void {
    if (answer.ok) reload();
    setStatus(answer.ok ? { text: words(answer.value), wrong: false } : { text: problemOf(answer.error), wrong: true });
  }

  return {
    now,
    status,
    make: async () => take(await host.call("backup.make", {}), () => t("backup.made")),
    /** Whether this copy is whole; false too where the host does not answer. */
    check: async (name: string): Promise<boolean> => {
      const answer = await host.call("backup.check", { name });
      return answer.ok && answer.value.whole;
    },
    forget: async () => take(await host.call("backup.forget", {}), () => ""),
    move: async (folder: string) =>
      take(await host.call("backup.move", { folder: folder.trim() === "" ? null : folder }), (state) =>
        t("backup.folder.moved", { folder: state.folder }),
      ),
    restore: async (name: string, when: string): Promise<void> => {
      const answer = await host.call("backup.restore", { name });
      if (answer.ok) setStatus({ text: t("backup.restored", { when }), wrong: false });
      else setStatus({ text: problemOf(answer.error), wrong: true });
    },
  };
}

function problemOf(failure: Failure): string {
  if (failure.code !== "not-saved" || failure.why === "conflict" || failure.why === "gone")
    return describeFailure(failure);
  return t(`backup.problem.${failure.why}`);
}
