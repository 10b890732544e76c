// "Save as …" of one session: its formats, and the same for all sessions of the client.
import type { ExportOf } from "../../shared/contract/contract.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Status } from "../ui/status.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { useExport } from "./use-export.ts";

type Props = {
  readonly session: Pick<Session, "sessionId" | "client" | "link">;
  readonly onStatus: (status: Status) => void;
};

export function SaveAsMenu({ session: { sessionId, client, link }, onStatus }: Props) {
  const save = useExport(onStatus);
  const ofSession: ExportOf = { scope: "session", sessionId };
  // By the record, whatever its visits were called. Who a walk-in was is known by the label alone, and several people may have it: it says so.
  const ofClient: ExportOf =
    link === null ? { scope: "client", label: client } : { scope: "client", clientId: link.clientId };
  return (
    <ExportMenu
      label={t("save.menu")}
      keyed="note"
      scopes={[
        { scope: "session", title: t("save.scope.session") },
        { scope: "client", title: link === null ? t("save.scope.label", { client }) : t("save.scope.client") },
      ]}
      acts={["save"]}
      onTake={(format, scope) =>
        void ("content" in format && save(format.id, scope === "session" ? ofSession : ofClient))
      }
    />
  );
}
