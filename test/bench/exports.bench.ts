// How long a full session takes to become a file: thirty sites and two hundred holds as CSV, JSON and FHIR, and back in from JSON.
import { fileAsJson } from "../../shared/documents/file/as-json.ts";
import { holdsAsCsv } from "../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../shared/documents/csv/csv-sessions.ts";
import { logOf } from "../../shared/documents/file/file.ts";
import { readFile } from "../../electron/host/transfer/read-file.ts";
import { sessionAsFhir } from "../../shared/documents/fhir/document.ts";
import { fullSession } from "../support/samples/large.ts";
import { recordedOf, sessionOf } from "../support/samples/sessions.ts";
import { publish } from "./report.ts";
import { summarize } from "./stats.ts";

const quick = process.argv.includes("--quick");
const runs = quick ? 10 : 200;
const allowedMs = 100;

const log = recordedOf("full", fullSession(30, 200));
const session = sessionOf(log);
const written = { wall: 1_795_600_000_000, version: "0.1.0" };
const json = fileAsJson({ sessions: [logOf("full", log)] }, written);

const forms: readonly { readonly name: string; readonly make: () => unknown; readonly size: number }[] = [
  { name: "CSV of holds", make: () => holdsAsCsv([session]), size: holdsAsCsv([session]).length },
  { name: "CSV of sessions", make: () => sessionsAsCsv([session]), size: sessionsAsCsv([session]).length },
  {
    name: "JSON, digest and all",
    make: () => fileAsJson({ sessions: [logOf("full", log)] }, written),
    size: json.length,
  },
  {
    name: "FHIR document",
    make: () => sessionAsFhir(session, written),
    size: sessionAsFhir(session, written).length,
  },
  { name: "JSON read in and checked", make: () => readFile(json), size: json.length },
];

type Times = { readonly wallMs: number; readonly cpuMs: number };

/** Wall time, and the processor's own time, which other programs on the machine do not lengthen. */
function measure(make: () => unknown): readonly Times[] {
  return Array.from({ length: runs }, () => {
    const used = process.cpuUsage();
    const from = performance.now();
    make();
    const wallMs = performance.now() - from;
    const { user, system } = process.cpuUsage(used);
    return { wallMs, cpuMs: (user + system) / 1_000 };
  });
}

const rows = forms.map(({ name, make, size }) => {
  const times = measure(make);
  const wall = summarize(times.map(({ wallMs }) => wallMs));
  const cpu = summarize(times.map(({ cpuMs }) => cpuMs));
  if (wall.median > allowedMs || cpu.p99 > allowedMs) process.exitCode = 1;
  const shown = [wall.median, wall.p99, wall.max, cpu.median, cpu.p99].map((ms) => ms.toFixed(1));
  return [name, `${runs}`, ...shown, (size / 1024).toFixed(0)];
});
publish({
  name: "exports",
  title: "A session of 30 sites and 200 holds as files",
  tables: [
    {
      title: `Milliseconds to make the whole file (allowed: ${allowedMs})`,
      columns: ["", "runs", "median", "p99", "max", "processor median", "processor p99", "KB"],
      rows,
    },
  ],
  notes: [
    `The log has ${log.length} events: every hold with pressure, feedback and response, every seventh interrupted, texts in all parts.`,
    "Wall times grow with whatever else the machine does; the processor's own time is this work alone.",
    "Pure functions in one Node process; reading the log from disk and writing the file are not in it.",
  ],
  packages: ["zod"],
  keep: !quick,
});
