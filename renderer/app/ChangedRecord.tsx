// Shown instead of a session whose record is not as Steadyhold wrote it: what does not match, and what can be done now.
import { useState } from "react";
import type { Failure } from "../../shared/contract/contract.ts";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
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
  const host = useHost();
  const stored = useCall("session.stored", { sessionId });
  const rows = stored.value?.rows ?? [];
  const unread = stored.failure === null ? "" : describeFailure(stored.failure);
  const [said, setSaid] = useState("");

  async function save(): Promise<void> {
    const text = rows.map((row) => JSON.stringify(row)).join("\n");
    const answer = await host.saveFile(t("changed.file", { session: sessionId }), { text: `${text}\n` });
    if (!answer.ok) setSaid(describeFailure(answer.error));
    else setSaid(t(answer.value.saved ? "wrap.saved" : "wrap.not-saved"));
  }

  const broken = rows.filter((row) => !row.intact).map((row) => row.position);
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
        <Button label={t("changed.save")} onPress={() => void save()} disabled={rows.length === 0} />
        <Button label={t("home.back")} kind="primary" onPress={onHome} />
        <StatusMessage text={said || unread} />
      </div>
    </main>
  );
}
