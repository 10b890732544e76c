// "Save as …" on the client's page: the chosen visits where any are, the course that is shown, and all of the client's sessions.
import { useMemo } from "react";
import type { SessionSummary } from "../../shared/session/record.ts";
import { t } from "../../shared/words/words.ts";
import { FormMenu, type MenuPart } from "../export/FormMenu.tsx";
import { useSaveForm, type Said } from "../export/use-save-form.ts";
import type { Host } from "../host/host.ts";

type Props = {
  readonly host: Host;
  /** Oldest first, all of them. */
  readonly visits: readonly SessionSummary[];
  readonly chosen: readonly SessionSummary[];
  readonly all: readonly SessionSummary[];
  readonly onSaid: (said: Said) => void;
};

const items = ["json", "holds", "sessions"] as const;

export function CourseSaveMenu({ host, visits, chosen, all, onSaid }: Props) {
  const from = useMemo(
    () => ({ session: null, sessions: { selection: chosen, course: visits, client: all } }),
    [chosen, visits, all],
  );
  const save = useSaveForm(host, from, onSaid);
  const parts: readonly MenuPart[] = [
    ...(chosen.length > 0
      ? [{ title: t("save.scope.selection", { count: chosen.length }), scope: "selection", items } as const]
      : []),
    { title: t("save.scope.course"), scope: "course", items },
    { title: t("save.scope.client"), scope: "client", items },
  ];
  return (
    <FormMenu
      label={t("save.menu")}
      hint="E"
      placement="bottom end"
      parts={parts}
      onTake={(form, scope) => void save(form, scope)}
    />
  );
}
