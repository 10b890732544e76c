// "Save as …" of one session: its forms, the same for all of the client's sessions, and how saving went.
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { FormMenu } from "./FormMenu.tsx";
import styles from "./SaveAsMenu.module.css";
import { useSaveForm } from "./use-save-form.ts";

export function SaveAsMenu({ host, session }: { host: Host; session: Session }) {
  const { said, save } = useSaveForm(host, session);
  return (
    <>
      <FormMenu
        label={t("save.menu")}
        hint="E"
        parts={[
          { title: t("save.scope.session"), scope: "session", items: ["json", "holds", "fhir"] },
          { title: t("save.scope.client"), scope: "client", items: ["json", "holds", "sessions"] },
        ]}
        onTake={(form, scope) => void save(form, scope)}
      />
      <p className={styles.said} role="status" data-problem={said.problem}>
        {said.text}
      </p>
    </>
  );
}
