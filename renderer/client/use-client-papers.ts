// What of a client goes on paper: this page, the notes of several visits one after the other, the sheets of the last visit of a course, and the
// one before the first visit. Reads what is to be printed from the host first. Draws nothing.
import { isCompletedVisit } from "../../shared/guidance/view.ts";
import { stemOf } from "../../shared/documents/export-words.ts";
import type { PrintedId, Scope } from "../../shared/documents/formats.ts";
import { safeClient } from "../../shared/documents/note/file-name.ts";
import { letterCourseOf, type LetterCourse } from "../../shared/documents/letter/letter-course.ts";
import type { Failure } from "../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { fold } from "../../shared/session/evolve.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { useHost } from "../host/use-host.ts";
import { beforePaper } from "../output/paper/before-paper.ts";
import { usePrinter } from "../output/paper/use-printer.ts";
import type { Status } from "../ui/status.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { paperOf } from "../output/use-printing.ts";
import type { ClientNow } from "../records/client-cache.ts";

export type ClientSheet =
  | { readonly kind: "page" | "before" }
  | { readonly kind: "notes"; readonly sessions: readonly Session[]; readonly unread: readonly string[] }
  | { readonly kind: "letter" | "aftercare"; readonly session: Session; readonly course: LetterCourse | null };

type TakePaper = (item: PrintedId, scope: Scope, sessions: readonly SessionSummary[]) => Promise<void>;

export function useClientPapers(
  client: ClientNow | null,
  tell: (status: Status) => void,
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
    const read = await readSessions(host, wanted);
    if (!read.ok) return problem(describeFailure(read.error));
    const [first] = read.value.sessions;
    if (first === undefined) return problem(t("save.nothing"));
    const name = `${stemOf(scope, first, Date.now())} ${t("save.file.text")}`;
    print({ sheet: { kind: "notes", ...read.value }, name, foot: t("paper.foot.notes", { client: code }) }, onPaper);
  }

  /** Of the newest visit that ended, or was sent away at a gate: nobody is sore from one that is going on. */
  async function lastVisit(kind: "letter" | "aftercare", visits: readonly SessionSummary[]): Promise<void> {
    const last = visits.findLast((visit) => isCompletedVisit(visit) || visit.visit.gate !== null);
    if (last === undefined || client === null) return problem(t("client.paper.no-visit"));
    const read = await readSession(host, last.sessionId);
    if (!read.ok) return problem(describeFailure(read.error));
    const session = read.value;
    const { name, foot } = paperOf(session, kind);
    print({ sheet: { kind, session, course: letterCourseOf(client, session) }, name, foot }, false);
  }

  const take: TakePaper = async (item, scope, sessions) => {
    if (item === "before") return print(beforePaper, false);
    if (item === "letter" || item === "aftercare") return lastVisit(item, sessions);
    return notes(scope, sessions, item === "note");
  };
  return { sheet, take, printPage: (onPaper) => print(page, onPaper) };
}

async function readSession(host: Pick<Host, "call">, sessionId: string): Promise<Result<Session, Failure>> {
  const read = await host.call("session.read", { sessionId });
  if (!read.ok) return read;
  const state = fold(read.value.events.map(({ event }) => event));
  return state.status === "none" ? err({ code: "unknown-session" }) : ok(state);
}

/** In this order; what is damaged is left out and told. */
async function readSessions(
  host: Pick<Host, "call">,
  wanted: readonly SessionSummary[],
): Promise<Result<Omit<Extract<ClientSheet, { kind: "notes" }>, "kind">, Failure>> {
  const sessions: Session[] = [];
  const unread: string[] = [];
  for (const { sessionId, client } of wanted) {
    const read = await readSession(host, sessionId);
    if (read.ok) sessions.push(read.value);
    else if (isDamaged(read.error)) unread.push(client);
    else return read;
  }
  return ok({ sessions, unread });
}

function isDamaged(failure: Failure): boolean {
  return failure.code === "changed" || (failure.code === "not-saved" && failure.why === "damaged");
}
