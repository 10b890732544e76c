// `node build/make-practice.ts FOLDER [clients] [sessions] [seed] [until]`: a practice of many clients, the same for the same seed, made
// through the product's own rules and stores. The first client has 200 sessions. For benchmarks and for looking.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openStores } from "../electron/host/store/stores.ts";
import { muscles } from "../shared/body/muscles.ts";
import { placeUsualPoint } from "../shared/body/places.ts";
import type { RecordCommand } from "../shared/client/commands.ts";
import { decideRecord } from "../shared/client/decide.ts";
import { noDetails } from "../shared/client/details.ts";
import type { ClientEvent } from "../shared/client/events.ts";
import { foldRecord } from "../shared/client/evolve.ts";
import type { Command, SessionCommand } from "../shared/session/commands.ts";
import { decide } from "../shared/session/decide/decide.ts";
import type { SessionEvent } from "../shared/session/events.ts";
import { fold } from "../shared/session/evolve.ts";
import { responses } from "../shared/session/vocabulary.ts";
import { summarise } from "../shared/session/summary.ts";
import { randomFrom } from "./random.ts";

const dayMs = 86_400_000;
const timeZone = "America/Toronto";
const sessionsOfFirst = 200;
const letters = "ABCDEFGHJKLMNPRSTVW".split("");
const firstNames = [
  "Julia",
  "Marcus",
  "Zoé",
  "Amir",
  "Chen",
  "Ingrid",
  "Paulo",
  "Noor",
  "Tomasz",
  "Aisha",
  "Ruth",
  "Eli",
];
const lastNames = ["Moore", "Roy", "Tremblay", "Okafor", "Nguyen", "Lindqvist", "Silva", "Haddad", "Kowalski", "Singh"];
const complaints = [
  "Low back after lifting",
  "Left hip and low back",
  "Stiff in the morning",
  "Sitting at work",
  "After a fall",
  "Right buttock into the thigh",
];

const [folder, clientsAsked = "5000", sessionsAsked = "50000", seed = "1", until = new Date().toISOString()] =
  process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("Which folder? node build/make-practice.ts FOLDER [clients] [sessions] [seed] [until]\n");
  process.exit(2);
}
const clientCount = Number(clientsAsked);
const sessionCount = Math.max(Number(sessionsAsked), sessionsOfFirst);
const end = Date.parse(until);
const random = randomFrom(Number(seed));

mkdirSync(folder, { recursive: true });
const database = openStores(join(folder, "steadyhold.sqlite"));
if (!database.ok) throw new Error(database.error.code);
// A practice that is made up may be lost; a real one is written with every commit on the disk.
database.value.database.exec("PRAGMA synchronous = OFF");
const sessions = database.value.sessions;
const records = database.value.clients;

let left = sessionCount;
for (let index = 0; index < clientCount; index += 1) {
  const clientsLeft = clientCount - index;
  const share = index === 0 ? sessionsOfFirst : Math.round((left / clientsLeft) * (0.5 + random()));
  const count = clientsLeft === 1 ? left : Math.min(left, share);
  left -= count;
  makeClient(index, count);
}
// Reading once makes the lists' lines of everybody whose sessions were written.
const made = records.search("", false, 1);
database.value.database.close();
process.stdout.write(`${made.ok ? made.value.total : 0} clients, ${sessionCount} sessions in ${folder}\n`);

function makeClient(index: number, count: number): void {
  const clientId = idOf("client", index);
  const code = `${pick(letters)}${pick(letters)}-${String(index + 1).padStart(4, "0")}`;
  const name = `${pick(firstNames)} ${pick(lastNames)}`;
  const born = String(1940 + Math.floor(random() * 65));
  const careTeam = random() < 0.3 ? [{ name: `Dr. ${pick(lastNames)}`, role: "physician", contact: "555 0100" }] : [];
  const complaint = pick(complaints);
  const details = { ...noDetails, code, name, born, careTeam, complaint };

  // Visits go back from a last one that was today, lately, or long ago.
  const gaps = Array.from({ length: count }, () => Math.round(9 + random() * 10));
  const lastDay = Math.floor(random() * random() * 900);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let wall = end - (lastDay + total) * dayMs - Math.floor(random() * 6 * 3_600_000);
  const events: ClientEvent[] = [];
  const tell = (command: RecordCommand): void => {
    const state = foldRecord(events);
    const decision = decideRecord(command, { wall, timeZone }, state);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error}`);
    events.push(...decision.value);
  };
  tell({ type: "record-client", clientId, details });
  let courseId = "";
  let pain = 4 + Math.floor(random() * 3);
  for (let visit = 0; visit < count; visit += 1) {
    wall += (gaps[visit] ?? 10) * dayMs;
    if (visit % 4 === 0) {
      if (courseId !== "") tell({ type: "close-course", courseId, outcome: "better", note: "" });
      courseId = idOf("course", index, visit);
      pain = 4 + Math.floor(random() * 3);
      tell({ type: "open-course", courseId, complaint, plan: { visits: 4, weeks: 6 } });
      tell({ type: "answer-screening", courseId, yes: [], by: "B. Mueller" });
    }
    pain = Math.max(0, pain - Math.floor(random() * 2));
    makeSession(idOf("session", index, visit), code, { clientId, courseId }, wall, pain);
  }
  const record = foldRecord(events);
  if (record.status === "none") throw new Error("no record");
  const written = records.append([
    {
      id: clientId,
      position: 0,
      rows: events.map((event, index) => ({
        position: index + 1,
        wall: end,
        commandId: "made",
        stamp: "host",
        event,
      })),
      line: record,
    },
  ]);
  if (!written.ok) throw new Error(written.error.detail);
}

function makeSession(
  sessionId: string,
  client: string,
  link: { readonly clientId: string; readonly courseId: string },
  startedWall: number,
  pain: number,
): void {
  const events: SessionEvent[] = [];
  let state = fold(events);
  let at = 0;
  const tell = (waitMs: number, command: Command): void => {
    at += waitMs;
    const decision = decide(command, at, state);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error.code}`);
    events.push(...decision.value);
    state = fold(decision.value, state);
  };
  const clearance = { severeFrom: 7, screening: "clear" } as const;
  tell(0, { type: "start-session", sessionId, client, startedWall, timeZone, link, clearance });
  tell(20_000, { type: "record-pain", moment: "before", score: pain });
  const siteCount = 1 + Math.floor(random() * 3);
  for (let site = 1; site <= siteCount; site += 1) {
    const muscle = pick(muscles.slice(0, 8)).id;
    const side = random() < 0.5 ? ("left" as const) : ("right" as const);
    const mark: SessionCommand = { type: "mark-site", muscle, side, ...placeUsualPoint(muscle, side) };
    tell(30_000, mark);
    tell(5_000, { type: "start-hold" });
    tell(10_000 + Math.floor(random() * 18_000), { type: "end-hold" });
    tell(2_000, { type: "record-response", response: pick(responses) });
  }
  tell(600_000, { type: "finish-session" });
  tell(5_000, { type: "record-pain", moment: "after", score: Math.max(0, pain - 1) });
  if (state.status === "none") throw new Error("no session");
  const rows = events.map((event, index) => ({
    position: index + 1,
    wall: startedWall + event.at,
    commandId: `made-${index}`,
    stamp: "press" as const,
    event,
  }));
  const written = sessions.append([{ id: sessionId, position: 0, rows, line: summarise(state) }]);
  if (!written.ok) throw new Error(written.error.detail);
}

function idOf(kind: string, ...numbers: readonly number[]): string {
  return `${kind}-${seed}-${numbers.join("-")}`;
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[]): T {
  const found = from[Math.floor(random() * from.length)] ?? from[0];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}
