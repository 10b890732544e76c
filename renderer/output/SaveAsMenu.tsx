// "Save as …" of one session: its forms, and the same for all of the client's sessions.
import { useMemo } from "react";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import type { Said } from "../ui/said.ts";
import { FormMenu } from "./FormMenu.tsx";
import { isForm } from "./menu-items.ts";
import { useSaveForm } from "./use-save-form.ts";

type Props = { host: Host; session: Session; onSaid: (said: Said) => void };

export function SaveAsMenu({ host, session, onSaid }: Props) {
  const from = useMemo(() => ({ session, sessions: {} }), [session]);
  const save = useSaveForm(host, from, onSaid);
  return (
    <FormMenu
      label={t("save.menu")}
      keyed="note"
      scopes={[
        { scope: "session", title: t("save.scope.session") },
        { scope: "client", title: t("save.scope.client") },
      ]}
      parts={[
        { title: t("save.part.notes"), items: ["text", "markdown"] },
        { title: t("save.part.data"), items: ["json", "holds", "sessions", "fhir", "fhir-letter"] },
      ]}
      onTake={(item, scope) => void (isForm(item) && save(item, scope))}
    />
  );
}
