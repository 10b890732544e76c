// Part of deleting a client: that backups may still hold them, and that they are taken out of those too unless the person says no.
import { useState } from "react";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
import styles from "./Forms.module.css";

export type Forgetting = {
  /** Null until it is known. */
  readonly copies: number | null;
  readonly on: boolean;
  readonly switchTo: (on: boolean) => void;
  /** After the deletion. False where a file keeps the client: the page of the backups says which. */
  readonly forget: () => Promise<boolean>;
};

export function useForgetting(): Forgetting {
  const host = useHost();
  const copies = useCall("backup.read", {}).value?.copies.length ?? null;
  const [on, setOn] = useState(true);
  return {
    copies,
    on,
    switchTo: setOn,
    async forget() {
      if (!on) return true;
      const done = await host.call("backup.forget", {});
      return done.ok && done.value.uncleaned.length === 0;
    },
  };
}

export function ForgetInBackups({ forgetting: { copies, on, switchTo } }: { readonly forgetting: Forgetting }) {
  if (copies === null) return null;
  if (copies === 0) return <p className={styles.help}>{t("backup.forget.none")}</p>;
  return (
    <>
      <label className={styles.choice}>
        <input type="checkbox" checked={on} onChange={(event) => switchTo(event.target.checked)} />
        <span>{t("backup.forget")}</span>
      </label>
      <p className={styles.help}>{t("backup.forget.help", { count: copies })}</p>
    </>
  );
}
