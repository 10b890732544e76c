// What is done to a whole record: archive, merge with another of the same person, delete for good with the notes saved first.
import { useCallback, useState } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { isCodeTyped } from "../../shared/client/details.ts";
import { t } from "../../shared/words/words.ts";
import { useExport, type ExportOutcome } from "../output/use-export.ts";
import { useHost } from "../host/use-host.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckBox } from "../ui/CheckBox.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { Route } from "../state/route.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { ClientFinder } from "../records/ClientFinder.tsx";
import { foundLabel, recordLabel } from "../records/use-client-search.ts";
import { ForgetInBackups, useForgetting } from "./ForgetInBackups.tsx";
import { FormEnd } from "./CourseForms.tsx";
import type { ClientNow } from "../records/client-cache.ts";
import look from "../ui/look.module.css";
import styles from "./Forms.module.css";

export type RecordAction = "merge" | "delete";

type Props = {
  readonly client: ClientNow;
  readonly open: string | null;
  readonly onOpen: (open: RecordAction | null) => void;
  readonly onTell: (command: ClientCommand) => Promise<boolean>;
  readonly onGo: (route: Route) => void;
};

export function RecordActions({ client, open, onOpen, onTell, onGo }: Props) {
  const archive = { type: client.archived ? "restore-client" : "archive-client" } as const;
  return (
    <div className={styles.holder}>
      <Button
        label={t(client.archived ? "client.restore" : "client.archive")}
        kind="quiet"
        onPress={() => void onTell(archive)}
      />
      <Button label={t("client.merge")} kind="quiet" onPress={() => onOpen("merge")} />
      <Button label={t("client.delete")} kind="quiet" onPress={() => onOpen("delete")} />
      {open === "merge" && <Merge client={client} onClose={() => onOpen(null)} />}
      {open === "delete" && <Delete client={client} onClose={() => onOpen(null)} onGo={onGo} />}
    </div>
  );
}

function Merge({ client, onClose }: { readonly client: ClientNow; readonly onClose: () => void }) {
  const host = useHost();
  const [problem, setProblem] = useState("");

  async function merge(from: string): Promise<void> {
    const answer = await host.call("client.merge", { clientId: client.clientId, from, commandId: crypto.randomUUID() });
    if (answer.ok) onClose();
    else setProblem(describeFailure(answer.error));
  }

  return (
    <section className={`${look.card} ${styles.over}`} aria-label={t("client.merge.title")}>
      <h2>{t("client.merge.title")}</h2>
      <p className={look.soft}>{t("client.merge.help")}</p>
      <ClientFinder
        label={t("client.merge.find")}
        except={client.clientId}
        question={(line) => t("client.merge.ask", { from: foundLabel(line), into: recordLabel(client.details) })}
        action={({ code }) => t("client.merge.do", { code })}
        onTake={(line) => void merge(line.clientId)}
      />
      <Problem text={problem} />
      <Button label={t("client.cancel")} onPress={onClose} />
    </section>
  );
}

type DeleteProps = {
  readonly client: ClientNow;
  readonly onClose: () => void;
  readonly onGo: (route: Route) => void;
};

function Delete({ client, onClose, onGo }: DeleteProps) {
  const host = useHost();
  const [typed, setTyped] = useState("");
  const [status, setStatus] = useState("");
  /** What came of "Save all notes first"; null: nobody asked for it. */
  const [notes, setNotes] = useState<ExportOutcome | null>(null);
  const [isThere, setIsThere] = useState(false);
  const forgetting = useForgetting();
  const { code } = client.details;
  const save = useExport(useCallback(({ text }) => setStatus(text), []));

  // Whoever asked for the notes means to have them: nothing is deleted before the file is there.
  const waits = notes === "not-done" || (notes === "handed" && !isThere);
  async function saveNotes(): Promise<void> {
    setIsThere(false);
    setNotes("not-done");
    setNotes(await save("text", { scope: "client", clientId: client.clientId }));
  }

  async function remove(): Promise<void> {
    if (waits) return setStatus(t("client.delete.waits"));
    const answer = await host.call("client.delete", { clientId: client.clientId, typed });
    if (!answer.ok) return setStatus(describeFailure(answer.error));
    onGo((await forgetting.forget()) ? { screen: "home" } : { screen: "settings", section: "backups" });
  }

  return (
    <form
      className={`${look.card} ${styles.over}`}
      aria-label={t("client.delete.title")}
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      <div className={`${look.stack} ${styles.form}`}>
        <h2>{t("client.delete.title")}</h2>
        <p className={look.soft}>{t("client.delete.help", { count: client.sessions.length })}</p>
        <Button label={t("client.delete.save")} onPress={() => void saveNotes()} />
        {notes === "handed" && (
          <CheckBox checked={isThere} onChange={setIsThere}>
            {t("client.delete.is-there")}
          </CheckBox>
        )}
        <ForgetInBackups forgetting={forgetting} />
        <TextField label={t("client.delete.type", { code })} autoFocus value={typed} onChange={setTyped} />
        <Problem text={status} />
        {isCodeTyped(typed, code) && !waits ? (
          <FormEnd save={t("client.delete.do")} kind="danger" onClose={onClose} />
        ) : (
          <Button label={t("client.cancel")} onPress={onClose} />
        )}
      </div>
    </form>
  );
}
