// "Save as …" of one session: its forms, and the same for all of the client's sessions.
import { useMemo } from "react";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { FormMenu } from "./FormMenu.tsx";
import { useSaveForm, type Said } from "./use-save-form.ts";

type Props = { host: Host; session: Session; onSaid: (said: Said) => void };

export function SaveAsMenu({ host, session, onSaid }: Props) {
  const from = useMemo(() => ({ session, sessions: {} }), [session]);
  const save = useSaveForm(host, from, onSaid);
  return (
    <FormMenu
      label={t("save.menu")}
      hint="E"
      parts={[
        { title: t("save.scope.session"), scope: "session", items: ["json", "holds", "fhir"] },
        { title: t("save.scope.client"), scope: "client", items: ["json", "holds", "sessions"] },
      ]}
      onTake={(form, scope) => void save(form, scope)}
    />
  );
}
