// How late and how early marks arrive in the host: ours, plain timers, timer packages and the native floor, all at the same time,
// idle and under load. `--quick` for a short run that leaves the results file alone.
import { loadavg } from "node:os";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { contenders, type Contender } from "./contenders.ts";
import { blockMainLoop, busyProcesses, type Load } from "./load.ts";
import { cyclictest, nativeSleeps } from "./native.ts";
import { goal, publish, type Table } from "./report.ts";
import { summarize } from "./stats.ts";

const quick = process.argv.includes("--quick");
const lanes = 2;
const marksPerLane = quick ? 10 : 100;
/** Whole tenths, because easytimer.js knows no finer target; short ones stand in for 10 to 30 s. */
const durationsMs = [200, 300, 500, 700, 900, 1200];
const longestPauseMs = 150;
/** The middle of the durations and the pause before. */
const usualWaitMs = 700;
const warmUpMarks = 1;

interface Cell {
  readonly title: string;
  readonly load: () => Promise<readonly Load[]>;
}

const busy = 4;
const cells: readonly Cell[] = [
  { title: "Idle", load: () => Promise.resolve([]) },
  { title: `${busy} busy processes`, load: async () => [await busyProcesses(busy)] },
  {
    title: `${busy} busy processes, main loop blocked 50 of every 200 ms`,
    load: async () => [await busyProcesses(busy), blockMainLoop(50, 200)],
  },
];

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Actual waking minus due time, one after the other. */
async function runLane(contender: Contender, lane: number): Promise<readonly number[]> {
  const late: number[] = [];
  for (let index = -warmUpMarks; index < marksPerLane; index += 1) {
    await pause(Math.random() * longestPauseMs);
    const durationMs = durationsMs[(index + warmUpMarks + lane * 3) % durationsMs.length] ?? 1000;
    const lateMs = await new Promise<number>((resolve) => {
      const dueMono = monotonicMs() + durationMs;
      contender.start({ lane, dueMono, durationMs, done: (wokeMono) => resolve(wokeMono - dueMono) });
    });
    if (index >= 0) late.push(lateMs);
  }
  return late;
}

interface Measured {
  readonly name: string;
  readonly kind: Contender["kind"] | "native";
  /** Null: not to be had on this machine. */
  readonly late: readonly number[] | null;
}

async function measure(cell: Cell, all: readonly Contender[]): Promise<readonly Measured[]> {
  process.stdout.write(`${cell.title} …\n`);
  const loads = await cell.load();
  const native = Promise.all([
    cyclictest(lanes, marksPerLane, usualWaitMs),
    nativeSleeps(lanes, marksPerLane, durationsMs, longestPauseMs),
  ]);
  const runAll = (some: readonly Contender[]): Promise<readonly Measured[]> =>
    Promise.all(
      some.map(async (contender) => {
        const perLane = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(contender, lane)));
        return { name: contender.name, kind: contender.kind, late: perLane.flat() };
      }),
    );
  const together = await runAll(all.filter(({ alone }) => alone !== true));
  const [cyclic, sleeps] = await native;
  const alone = await runAll(all.filter((contender) => contender.alone === true));
  for (const load of loads) load.stop();
  return [
    ...together,
    ...alone,
    { name: "native wake-up (cyclictest)", kind: "native", late: cyclic },
    { name: "native clock_nanosleep", kind: "native", late: sleeps },
  ];
}

function tableOf(title: string, measured: readonly Measured[]): Table {
  return {
    title,
    columns: ["Late by (ms)", "marks", "early", "earliest", "median", "p90", "p99", "max"],
    rows: measured.map(({ name, late }) => {
      if (late === null) return [`${name}: not available`, ...Array.from({ length: 7 }, () => "")];
      const { count, negative, min, median, p90, p99, max } = summarize(late);
      return [name, `${count}`, `${negative}`, ...[Math.min(0, min), median, p90, p99, max].map((ms) => ms.toFixed(2))];
    }),
  };
}

function goals(title: string, measured: readonly Measured[]): readonly string[] {
  const p99 = (one: Measured | undefined): number => summarize(one?.late ?? []).p99;
  const ours = measured.filter(({ kind }) => kind === "ours");
  const best = Math.min(...measured.filter(({ kind }) => kind === "peer").map(p99));
  const plain = p99(measured.find(({ name }) => name === "setTimeout"));
  const early = ours.reduce((sum, { late }) => sum + summarize(late ?? []).negative, 0);
  const floor = p99(measured.findLast(({ kind }) => kind === "native"));
  return [
    goal(`${title}: ours never early`, early === 0, `${early} early`),
    // A timer that must not be early waits for the next whole millisecond: that much it may be later than one that may.
    ...ours.map((one) =>
      goal(
        `${title}: p99 at most 1 ms above plain setTimeout's`,
        p99(one) <= plain + 1,
        `${p99(one).toFixed(2)} ms against ${plain.toFixed(2)} ms, best peer ${best.toFixed(2)} ms; the native floor is ${floor.toFixed(2)} ms`,
      ),
    ),
  ];
}

/** It is a package for pages; asked here rather than taken for granted. */
async function workerTimersNote(): Promise<string> {
  const { setTimeout: inWorker } = await import("worker-timers");
  try {
    inWorker(() => undefined, 1);
    return "worker-timers starts in this Node, but is not measured here.";
  } catch (error) {
    return `worker-timers is left out: it does not run in Node (${String(error)}).`;
  }
}

const startedAt = monotonicMs();
const loadBefore = loadavg()[0] ?? 0;
// Our deadlines alone do not keep the process alive.
const awake = setInterval(() => undefined, 60_000);
const all = contenders();
const results: (readonly Measured[])[] = [];
for (const cell of cells) results.push(await measure(cell, all));
for (const contender of all) contender.close();
clearInterval(awake);

publish({
  name: "deadlines",
  title: "Deadlines: how late and how early marks arrive in the host",
  tables: results.map((measured, index) => tableOf(cells[index]?.title ?? "", measured)),
  packages: ["accurate-interval", "easytimer.js", "nanotimer", "tiny-timer", "tocktimer", "worker-timers"],
  keep: !quick,
  notes: [
    ...results.flatMap((measured, index) => goals(cells[index]?.title ?? "", measured)),
    "Late is the moment of waking minus the due time on the monotonic clock; early counts the wakings before it.",
    `All contenders but nanotimer run at the same time, each with ${lanes} marks waiting, of ${durationsMs.join(", ")} ms, after a random pause; ` +
      "so each is also disturbed by the others' ticks, and all by the same load. nanotimer spins for the last 25 ms, which keeps the " +
      "whole loop awake: it is measured after the others, by itself.",
    "A blocked main loop delays ours as everybody else's. A thread that waits on the absolute time wakes within 0.3 ms, but has to wait for " +
      "the same loop before anything can come of it: it changed neither what is recorded nor what is heard, and is gone.",
    "What the session's log keeps is not measured here. A hold that reaches the 30 s limit is recorded as exactly 30,000 ms however " +
      "late the callback comes, by construction; one that ends otherwise is recorded from the time stamp of the press. Lateness moves " +
      "when something is shown or ended, not the recorded time.",
    "easytimer.js runs at tenths of a second (its default is seconds) and tiny-timer at 10 ms (its default is 1000 ms).",
    await workerTimersNote(),
    `The whole run took ${Math.round((monotonicMs() - startedAt) / 1000)} s; the minute before it, the machine's load average was ` +
      `${loadBefore.toFixed(1)} (0 is a machine with nothing else to do).`,
  ],
});
