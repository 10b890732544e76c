// "Save as …" on the client's page: the chosen visits where any are, the course that is shown, or all of the client's sessions; as files, as
// a PDF or on paper; the sheets of the last visit, and the one before the first.
import type { ExportOf } from "../../shared/contract/contract.ts";
import type { MenuFormat, PrintedId, Scope } from "../../shared/documents/formats.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import { t } from "../../shared/words/words.ts";
import { ExportMenu, type MenuScope } from "../output/ExportMenu.tsx";
import { useExport } from "../output/use-export.ts";
import { useHost } from "../host/use-host.ts";
import type { Status } from "../ui/status.ts";

type Props = {
  readonly clientId: string;
  /** The course that is shown; null where there is none. */
  readonly courseId: string | null;
  /** Oldest first, all of them. */
  readonly visits: readonly SessionSummary[];
  readonly chosen: readonly SessionSummary[];
  readonly all: readonly SessionSummary[];
  readonly onStatus: (status: Status) => void;
  readonly onPaper: (format: PrintedId, scope: Scope, sessions: readonly SessionSummary[]) => void;
};

export function CourseSaveMenu({ clientId, courseId, visits, chosen, all, onStatus, onPaper }: Props) {
  const { savePdf } = useHost();
  const save = useExport(onStatus);
  const selection: MenuScope = { title: t("save.scope.selection", { count: chosen.length }), scope: "selection" };
  const course: MenuScope = { title: t("save.scope.course"), scope: "course" };
  const client: MenuScope = { title: t("save.scope.client"), scope: "client" };

  function ofScope(scope: Scope): ExportOf | null {
    if (scope === "selection") return { scope, clientId, sessionIds: chosen.map(({ sessionId }) => sessionId) };
    if (scope === "client") return { scope, clientId };
    return courseId === null ? null : { scope: "course", clientId, courseId };
  }

  function take(format: MenuFormat, scope: Scope): void {
    if (!("content" in format)) {
      return onPaper(format.id, scope, scope === "selection" ? chosen : scope === "client" ? all : visits);
    }
    const of = ofScope(scope);
    if (of === null) onStatus({ text: t("save.nothing"), problem: true });
    else void save(format.id, of);
  }

  return (
    <ExportMenu
      label={t("save.menu")}
      keyed="client"
      placement="bottom end"
      scopes={chosen.length > 0 ? [selection, course, client] : [course, client]}
      acts={savePdf === null ? ["save", "print"] : ["save", "print", "pdf"]}
      onTake={take}
    />
  );
}
