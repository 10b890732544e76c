// What of a client goes on paper: this page, the notes of several visits one after the other, the sheets of the last visit of a course, and the
// one before the first visit. Reads what is to be printed from the host first. Draws nothing.
import { isMade } from "../../shared/guidance/view.ts";
import { sessionsOf, stemOf, type Scope } from "../../shared/documents/formats.ts";
import { safeClient } from "../../shared/documents/note/file-name.ts";
import { letterCourseOf, type LetterCourse } from "../../shared/documents/letter/letter-course.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { PaperId } from "../output/menu-items.ts";
import { gatherSession, gatherSessions } from "../output/read-sections.ts";
import { useHost } from "../host/use-host.ts";
import { beforePaper } from "../output/paper/before-paper.ts";
import { usePrinter } from "../output/paper/use-printer.ts";
import type { Said } from "../ui/said.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { paperOf } from "../output/use-printing.ts";
import type { ClientNow } from "../records/use-client.ts";

export type ClientSheet =
  | { readonly kind: "page" | "before" }
  | { readonly kind: "notes"; readonly sessions: readonly Session[]; readonly unread: readonly string[] }
  | { readonly kind: "letter" | "aftercare"; readonly session: Session; readonly course: LetterCourse | null };

type TakePaper = (item: PaperId, scope: Scope, sessions: readonly SessionSummary[]) => Promise<void>;

export function useClientPapers(
  client: ClientNow | null,
  tell: (said: Said) => void,
): {
  readonly sheet: ClientSheet;
  readonly take: TakePaper;
  /** `onPaper`: by the printer, where this host would save a PDF. */
  readonly printPage: (onPaper: boolean) => void;
} {
  const host = useHost();
  const code = client?.details.code ?? "";
  const page = {
    sheet: { kind: "page" } as const,
    name: t("client.paper", { code: safeClient(code) }),
    foot: t("app.name"),
  };
  const { sheet, print } = usePrinter<ClientSheet>(page, tell);

  const problem = (text: string): void => tell({ text, problem: true });

  async function notes(scope: Scope, wanted: readonly SessionSummary[], onPaper: boolean): Promise<void> {
    const gathered = await gatherSessions(host, wanted);
    if (!gathered.ok) return problem(describeFailure(gathered.error));
    const sessions = sessionsOf(gathered.value.sections);
    if (sessions.length === 0) return problem(t("save.nothing"));
    const unread = gathered.value.unread.map((one) => one.client);
    const name = `${stemOf(scope, sessions, Date.now())} ${t("save.file.text")}`;
    print({ sheet: { kind: "notes", sessions, unread }, name, foot: t("paper.foot.notes", { client: code }) }, onPaper);
  }

  /** Of the newest visit that ended, or was sent away at a gate: nobody is sore from one that is going on. */
  async function lastVisit(kind: "letter" | "aftercare", visits: readonly SessionSummary[]): Promise<void> {
    const last = visits.findLast((visit) => isMade(visit) || visit.visit.gate !== null);
    if (last === undefined || client === null) return problem(t("client.paper.no-visit"));
    const gathered = await gatherSession(host, last.sessionId);
    if (!gathered.ok) return problem(describeFailure(gathered.error));
    const [session] = sessionsOf(gathered.value.sections);
    if (session === undefined) return problem(t("client.paper.no-visit"));
    const { name, foot } = paperOf(session, kind);
    print({ sheet: { kind, session, course: letterCourseOf(client, session) }, name, foot }, false);
  }

  const take: TakePaper = async (item, scope, sessions) => {
    if (item === "before") return print(beforePaper, false);
    if (item === "letter" || item === "aftercare") return lastVisit(item, sessions);
    return notes(scope, sessions, item === "print");
  };
  return { sheet, take, printPage: (onPaper) => print(page, onPaper) };
}
