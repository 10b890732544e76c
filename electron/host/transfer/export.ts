// Gives out what is recorded: reads the sessions that are asked for and composes them in a format of shared/documents/formats.ts, as a text or into
// a file. Reading and composing pause for whatever else the host has to do.
import type { ExportOf, Failure, FileContent, Parsed, Response } from "../../../shared/contract/contract.ts";
import { composeExport } from "../../../shared/documents/compose-export.ts";
import { exportName } from "../../../shared/documents/export-words.ts";
import { keptSettings, largestFile } from "../../../shared/documents/file/file.ts";
import { composed, isOf } from "../../../shared/documents/formats.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import { sectionsOf, type Settings } from "../../../shared/settings/settings.ts";
import { t } from "../../../shared/words/words.ts";
import { notSaved } from "../streams/not-saved.ts";
import type { Clock, StoreFailure } from "../streams/ports.ts";
import { startReading, type ReadPorts, type Wanted } from "./read-for-export.ts";

type Asked = Parsed<"export.compose">;

export type ExportPorts = ReadPorts & {
  readonly version: string;
  readonly clock: Pick<Clock, "wall" | "mono">;
  readonly settings: () => Result<Settings, StoreFailure>;
  readonly saveFile: (name: string, content: FileContent) => Promise<Result<{ saved: boolean }, Failure>>;
};

/** Sessions and clients that are listed in one go. */
const listedAtOnce = 100;
/** How long an export goes on before presses that wait have their turn, in ms; a session of two hundred holds takes some ten. */
const atAStretchMs = 15;

export async function saveExport(ports: ExportPorts, asked: Asked): Promise<Result<Response<"export.save">, Failure>> {
  if (asked.format === "png") return err({ code: "bad-request", detail: "the page draws it" });
  const made = await composeText(ports, asked);
  if (!made.ok) return made;
  const { text, ...rest } = made.value;
  const answer = await ports.saveFile(rest.name, { text });
  return answer.ok ? ok({ ...rest, saved: answer.value.saved }) : answer;
}

export async function composeText(
  ports: ExportPorts,
  { format, of, bom, decimalComma }: Asked,
): Promise<Result<Response<"export.compose">, Failure>> {
  const row = composed.find(({ id }) => id === format);
  if (row === undefined || !isOf(row, of.scope)) return err({ code: "bad-request", detail: "not of these sessions" });
  if (row.content === "stored") return composeStored(ports, of);
  const { clock, version } = ports;
  const pause = pauses(clock);
  const needsNothing = "needs" in row && row.needs === "nothing";
  const isEverything = of.scope === "practice" && row.content === "json";
  const settings = ports.settings();
  const wanted = needsNothing ? ok([]) : await listSessions(ports, of, pause);
  const clients = isEverything ? await pages((from) => ports.clients.page(from, listedAtOnce, null), pause) : ok([]);
  if (!settings.ok) return err(notSaved(settings.error));
  if (!wanted.ok) return wanted;
  if (!clients.ok) return clients;

  const { note, practice } = settings.value;
  const wall = Math.round(clock.wall());
  const reading = startReading(ports);
  const kept = { clients: reading.clients(clients.value), settings: sectionsOf(settings.value).map(keptSettings) };
  const pieces = composeExport(row.content, {
    sessions: reading.sessions(wanted.value),
    practice: isEverything ? kept : {},
    bom,
    decimalComma,
    written: { wall, version, practice: practice.practice },
    wording: note.wording,
    letter: { sender: practice, courseOf: (session) => reading.courseOf(session) },
    unread: reading.unread,
  });
  const parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    if (length > largestFile) return err({ code: "export-too-large" });
    parts.push(piece);
    await pause();
  }
  const { first, failure } = reading.outcome();
  if (failure !== null) return err(failure);
  const mayBeEmpty = needsNothing || of.scope === "practice";
  if (first === null && !mayBeEmpty) return err({ code: "nothing-to-export" });
  return ok({ name: exportName(row, of.scope, first, wall), text: parts.join(""), unread: [...reading.unread] });
}

/** Row by row, whatever they say: for whoever looks into what was changed. */
function composeStored({ sessions }: ExportPorts, of: ExportOf): Result<Response<"export.compose">, Failure> {
  const sessionId = of.scope === "session" ? of.sessionId : "";
  const rows = sessions.stored(sessionId);
  if (!rows.ok) return err(notSaved(rows.error));
  const text = rows.value.map((row) => `${JSON.stringify(row)}\n`).join("");
  return ok({ name: t("changed.file", { session: sessionId }), text, unread: [] });
}

/** Lets the host do what waits, where it has not for a while. */
function pauses({ mono }: Pick<Clock, "mono">): () => Promise<void> {
  let since = mono();
  return async () => {
    if (mono() - since < atAStretchMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = mono();
  };
}

/** The sessions that are asked for, oldest first. */
async function listSessions(
  ports: ReadPorts,
  of: ExportOf,
  pause: () => Promise<void>,
): Promise<Result<readonly Wanted[], Failure>> {
  switch (of.scope) {
    case "session":
      return ok([{ sessionId: of.sessionId, client: null }]);
    case "practice":
      return pages((from) => ports.sessions.page(from, listedAtOnce, null), pause);
    case "client":
      if ("label" in of) return pages((from) => ports.sessions.page(from, listedAtOnce, of.label), pause);
      return sessionsOf(ports, of.clientId, () => true);
    case "course":
      return sessionsOf(ports, of.clientId, ({ visit }) => visit.courseId === of.courseId);
    case "selection": {
      const chosen = new Set(of.sessionIds);
      const found = sessionsOf(ports, of.clientId, ({ sessionId }) => chosen.has(sessionId));
      // Another record has it now: nobody chose a file without it.
      return found.ok && found.value.length < chosen.size ? err({ code: "unknown-session" }) : found;
    }
  }
}

function sessionsOf(
  { readClient }: ReadPorts,
  clientId: string,
  isWanted: (session: SessionSummary) => boolean,
): Result<readonly Wanted[], Failure> {
  const read = readClient(clientId);
  return read.ok ? ok(read.value.sessions.filter(isWanted)) : read;
}

async function pages<T>(
  page: (from: number) => Result<readonly T[], StoreFailure>,
  pause: () => Promise<void>,
): Promise<Result<readonly T[], Failure>> {
  const all: T[] = [];
  for (;;) {
    const listed = page(all.length);
    if (!listed.ok) return err(notSaved(listed.error));
    all.push(...listed.value);
    if (listed.value.length < listedAtOnce) return ok(all);
    await pause();
  }
}
