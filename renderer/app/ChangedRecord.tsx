// Shown instead of a session whose record is not as Steadyhold wrote it: what does not match, and what can be done now.
import { useCallback, useState } from "react";
import type { Failure } from "../../shared/contract/contract.ts";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { useExport } from "../output/use-export.ts";
import { Button } from "../ui/Button.tsx";
import { describeFailure } from "../words/describe-failure.ts";
import { StatusMessage } from "../ui/StatusMessage.tsx";
import look from "../ui/look.module.css";
import styles from "./ChangedRecord.module.css";

type Props = {
  readonly sessionId: string;
  readonly failure: Extract<Failure, { code: "changed" }>;
  readonly onHome: () => void;
};

export function ChangedRecord({ sessionId, failure, onHome }: Props) {
  const stored = useCall("session.stored", { sessionId });
  const unread = stored.failure === null ? "" : describeFailure(stored.failure);
  const [status, setStatus] = useState("");

  const save = useExport(useCallback(({ text }) => setStatus(text), []));
  const { rows, broken } = stored.value ?? { rows: 0, broken: [] };
  return (
    <main className={styles.screen}>
      <h1 className={look.sign}>{t("changed.title")}</h1>
      <p role="alert" className={`${look.flag} ${styles.what}`} data-flag="attention">
        {t(`changed.what.${failure.what}`, { row: failure.row })}
      </p>
      {broken.length > 1 && <p>{t("changed.rows", { list: broken.join(", "), count: broken.length })}</p>}
      <p>{t("changed.trust")}</p>
      <ol className={styles.steps}>
        <li>{t("changed.restore")}</li>
        <li>{t("changed.compare")}</li>
      </ol>
      <div className={look.row}>
        <Button
          label={t("changed.save")}
          onPress={() => void save("stored", { scope: "session", sessionId })}
          disabled={rows === 0}
        />
        <Button label={t("home.back")} kind="primary" onPress={onHome} />
        <StatusMessage text={status || unread} />
      </div>
    </main>
  );
}
