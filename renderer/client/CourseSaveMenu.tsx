// "Save as …" on the client's page: the chosen visits where any are, the course that is shown, or all of the client's sessions; as files, as
// a PDF or on paper; the sheets of the last visit, and the one before the first.
import { useMemo } from "react";
import type { Scope } from "../../shared/documents/formats.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import { t } from "../../shared/words/words.ts";
import { FormMenu, type MenuScope } from "../output/FormMenu.tsx";
import { isForm, type MenuItemId, type PaperId } from "../output/menu-items.ts";
import { useSaveForm } from "../output/use-save-form.ts";
import type { Host } from "../host/host.ts";
import type { Said } from "../ui/said.ts";

type Props = {
  readonly host: Host;
  /** Oldest first, all of them. */
  readonly visits: readonly SessionSummary[];
  readonly chosen: readonly SessionSummary[];
  readonly all: readonly SessionSummary[];
  readonly onSaid: (said: Said) => void;
  readonly onPaper: (item: PaperId, scope: Scope, sessions: readonly SessionSummary[]) => void;
};

const data = ["json", "holds", "sessions", "fhir", "fhir-letter"] as const;
const sheets = ["letter", "aftercare", "before"] as const;

export function CourseSaveMenu({ host, visits, chosen, all, onSaid, onPaper }: Props) {
  const sessions = useMemo(() => ({ selection: chosen, course: visits, client: all }), [chosen, visits, all]);
  const from = useMemo(() => ({ session: null, sessions }), [sessions]);
  const save = useSaveForm(host, from, onSaid);
  const selection: MenuScope = { title: t("save.scope.selection", { count: chosen.length }), scope: "selection" };
  const course: MenuScope = { title: t("save.scope.course"), scope: "course" };
  const client: MenuScope = { title: t("save.scope.client"), scope: "client" };
  const notes: readonly MenuItemId[] = [
    ...(host.savePdf === null ? [] : ["pdf" as const]),
    "print",
    "text",
    "markdown",
  ];

  function take(item: MenuItemId, scope: Scope): void {
    if (isForm(item)) return void save(item, scope);
    onPaper(item, scope, scope === "selection" || scope === "client" ? sessions[scope] : visits);
  }

  return (
    <FormMenu
      label={t("save.menu")}
      keyed="client"
      placement="bottom end"
      scopes={chosen.length > 0 ? [selection, course, client] : [course, client]}
      parts={[
        { title: t("save.part.notes"), items: notes },
        { title: t("save.part.data"), items: data },
        { title: t("save.part.sheets"), items: sheets },
      ]}
      onTake={take}
    />
  );
}
