// How true a recorded hold is: real key presses at known times, with everything between the key and the log made slow.
// `--quick` for a short run that leaves the results file alone.
import { join } from "node:path";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { holdsPerSession, openSession, withDesk, type Desk } from "./desk.ts";
import { busyDisk, type Load } from "./load.ts";
import { slowFlushes } from "./slow-flush.ts";
import { jankPage } from "./page-jank.ts";
import { pairUp } from "./pair-up.ts";
import { readHolds, type RecordedHold } from "./recorded-holds.ts";
import { goal, publish, type Table } from "./report.ts";
import { summarize } from "./stats.ts";
import { wait } from "./wait.ts";
import type { Sent } from "./x-keys.ts";

const quick = process.argv.includes("--quick");
const share = quick ? 0.04 : 1;
const key = "space";

interface Cell {
  readonly title: string;
  /** Presses, two a hold. */
  readonly presses: number;
  readonly begin: readonly ((desk: Desk) => Promise<Load>)[];
}

const slowWay = { fromMs: 10, toMs: 60 } as const;
const flushMs = 40;
const flushes: number[] = [];
let held = 0;

async function slowIpc({ proxy }: Desk): Promise<Load> {
  proxy.delay(slowWay.fromMs, slowWay.toMs);
  return { stop: () => proxy.delay(0, 0) };
}

async function slowDisk({ folder, hostPid }: Desk): Promise<Load> {
  const busy = await busyDisk(join(folder, "busy"), 2);
  const slow = await slowFlushes(hostPid, flushMs);
  return {
    stop() {
      // Far too many to hand over as arguments.
      for (const ms of busy.flushes()) flushes.push(ms);
      held += slow.held();
      slow.stop();
      busy.stop();
    },
  };
}

const janky = ({ chromium }: Desk): Promise<Load> => jankPage(chromium, 120, 200);

const cells: readonly Cell[] = [
  { title: "Nothing slowed", presses: 60, begin: [] },
  { title: "Host 10 to 60 ms away, each way", presses: 80, begin: [slowIpc] },
  { title: `Disk: ${flushMs} ms more a flush, and busy`, presses: 80, begin: [slowDisk] },
  { title: "Page blocked 120 of every 200 ms", presses: 80, begin: [janky] },
  { title: "All three at once", presses: 700, begin: [slowIpc, slowDisk, janky] },
];
/** Real ones among the many short ones of the last cell. */
const longHoldsMs = quick ? [] : [10_500, 12_500, 17_300, 22_000, 28_000, 29_500];

interface Press {
  readonly atMono: number;
  readonly errorMs: number;
}

/** Down, and up again a moment later, as a foot does. */
async function press({ keys }: Desk, atMono: number): Promise<Press> {
  const down = await keys.down(key, atMono);
  await keys.up(key, down.atMono + 40 + Math.random() * 80);
  return down;
}

async function hold(desk: Desk, ms: number): Promise<readonly Press[]> {
  const start = await press(desk, 0);
  const end = await press(desk, start.atMono + ms);
  await wait(300 + Math.random() * 200);
  return [start, end];
}

interface Measured {
  readonly presses: number;
  readonly lost: number;
  readonly extra: number;
  readonly hostStamps: number;
  readonly errors: readonly number[];
  /** Holds left out of the errors because the true moment of a press is not known well enough to judge by. */
  readonly unsure: number;
}

/** Together for both presses of a hold. */
const knownWithinMs = 1;

async function measure(desk: Desk, cell: Cell): Promise<Measured> {
  process.stdout.write(`${cell.title} …\n`);
  const loads: Load[] = [];
  for (const begin of cell.begin) loads.push(await begin(desk));
  const longs = cell.begin.length === 3 ? longHoldsMs : [];
  const lengths = Array.from({ length: Math.ceil((cell.presses * share) / 2) }, (_, index) =>
    index < longs.length ? (longs[index] ?? 0) : 300 + Math.random() * 1200,
  );
  const truth: (readonly Press[])[] = [];
  const holds: RecordedHold[] = [];
  while (truth.length < lengths.length) {
    const sessionId = await openSession(desk.chromium);
    for (const ms of lengths.slice(truth.length, truth.length + holdsPerSession)) truth.push(await hold(desk, ms));
    await wait(1500);
    holds.push(...(await readHolds(desk.chromium, sessionId)));
  }
  for (const load of loads) load.stop();
  await wait(500);
  return compare(truth, holds);
}

/** Presses are matched by their moments, so that a lost one does not shift all that follow. */
function compare(truth: readonly (readonly Press[])[], holds: readonly RecordedHold[]): Measured {
  const expected = truth.flat();
  const recorded = holds.flatMap(({ startedMono, heldMs }) =>
    heldMs === null ? [startedMono] : [startedMono, startedMono + heldMs],
  );
  const paired = pairUp(
    expected.map(({ atMono }) => atMono),
    recorded,
    150,
  );
  const errors = truth.flatMap((pair, index) => {
    const [start, end] = pair;
    const from = paired.seen[2 * index] ?? null;
    const to = paired.seen[2 * index + 1] ?? null;
    if (start === undefined || end === undefined || from === null || to === null) return [];
    if (start.errorMs + end.errorMs > knownWithinMs) return [];
    return [to - from - (end.atMono - start.atMono)];
  });
  return {
    presses: expected.length,
    lost: paired.seen.filter((at) => at === null).length,
    extra: paired.extra.length,
    hostStamps: holds.filter(({ stampedByHost }) => stampedByHost).length,
    errors,
    unsure: truth.filter((pair) => pair.reduce((sum, { errorMs }) => sum + errorMs, 0) > knownWithinMs).length,
  };
}

/** Each press of these bounces: the contact opens and closes once more after 2 to 30 ms. */
async function bounces(desk: Desk, count: number): Promise<string[]> {
  process.stdout.write("Bounce …\n");
  const sessionId = await openSession(desk.chromium);
  const bounced = async (atMono: number): Promise<Sent> => {
    const { keys } = desk;
    const first = await keys.down(key, atMono);
    const gapMs = 2 + Math.random() * 28;
    await keys.up(key, first.atMono + gapMs / 2);
    await keys.down(key, first.atMono + gapMs);
    await keys.up(key, first.atMono + gapMs + 60);
    return first;
  };
  for (let index = 0; index < count; index += 2) {
    const { atMono } = await bounced(0);
    await bounced(atMono + 700);
    await wait(400);
  }
  await wait(1000);
  const holds = await readHolds(desk.chromium, sessionId);
  const counted = holds.reduce((sum, { heldMs }) => sum + (heldMs === null ? 1 : 2), 0);
  return ["Pressed with a bounce of 2 to 30 ms", `${count}`, `${counted}`];
}

/** One key held for half a minute: the system repeats it about 25 times a second. */
async function heldDown({ chromium, keys }: Desk): Promise<string[]> {
  process.stdout.write("Auto-repeat …\n");
  const sessionId = await openSession(chromium);
  // The browser's own count: what the page does with an event does not change it.
  const seen = async (): Promise<number> => Number(await chromium.evaluate(`performance.eventCounts.get("keydown")`));
  const before = await seen();
  const { atMono } = await keys.down(key);
  await keys.up(key, atMono + 30_500);
  await wait(1500);
  const repeats = (await seen()) - before - 1;
  const holds = await readHolds(chromium, sessionId);
  const ends = holds.map(({ end, heldMs }) => `${end} at ${heldMs} ms`).join(", ");
  return [`Held for 30.5 s, ${repeats} repeats seen (${ends})`, "1", `${holds.length}`];
}

const startedAt = monotonicMs();
await withDesk(async (desk) => {
  const rows: string[][] = [];
  const all: Measured[] = [];
  for (const cell of cells) {
    const measured = await measure(desk, cell);
    all.push(measured);
    const { median, p99, max } = summarize(measured.errors.map(Math.abs));
    const counts = [measured.presses, measured.lost, measured.extra, measured.hostStamps].map(String);
    const row = [cell.title, ...counts, ...[median, p99, max].map((ms) => ms.toFixed(2))];
    process.stdout.write(`${row.join(" | ")}\n`);
    rows.push(row);
  }
  const repeated = await heldDown(desk);
  const bounced = await bounces(desk, quick ? 6 : 100);
  const tables: Table[] = [
    {
      title: "Recorded held time against the true time between two presses",
      columns: ["Off by (ms)", "presses", "lost", "false", "stamped by the host", "median", "p99", "max"],
      rows,
    },
    { title: "One press, or more?", columns: ["", "presses made", "presses recorded"], rows: [repeated, bounced] },
  ];
  const flushed = summarize(flushes);
  const [worstMedian, worstP99] = (["median", "p99"] as const).map((what) =>
    Math.max(...all.map(({ errors }) => summarize(errors.map(Math.abs))[what])),
  );
  const sum = (of: (one: Measured) => number): number => all.reduce((total, one) => total + of(one), 0);
  const wrong = sum(({ lost, extra }) => lost + extra);
  publish({
    name: "holds",
    title: "Holds: what the log says against the real key presses",
    tables,
    packages: ["react"],
    keep: !quick,
    notes: [
      goal("median error at most 1 ms", (worstMedian ?? 9) <= 1, `worst row ${worstMedian?.toFixed(2)} ms`),
      goal("p99 error at most 4 ms", (worstP99 ?? 9) <= 4, `worst row ${worstP99?.toFixed(2)} ms`),
      goal("no press lost and none false", wrong === 0, `${wrong} of ${sum(({ presses }) => presses)}`),
      goal("a key held 30 s is one press", repeated[1] === repeated[2], `${repeated[2]}`),
      goal("a bounce is one press", bounced[1] === bounced[2], `${bounced[2]} of ${bounced[1]}`),
      "Keys are pressed by the X server itself (XTEST), at moments taken from the monotonic clock just before and after. " +
        `${sum(({ unsure }) => unsure)} holds are left out of the errors (not of the counts) because the moments of their presses were ` +
        `not known to ${knownWithinMs} ms. The X server stamps events in whole milliseconds, and so does the log.`,
      "A press stamped more than a second before it reaches the host is not believed and gets the host's time: it is then also counted as " +
        "lost and as false when that is over 150 ms off.",
      "Tap mode: one press starts the hold, the next ends it. Holds of 0.3 to 1.5 s, which are recorded like the longer ones" +
        (quick ? "." : `, and ${longHoldsMs.map((ms) => ms / 1000).join(", ")} s among those of the last row.`),
      `The slow disk: each of the host's ${held} flushes was held up for ${flushMs} ms (strace), and a write and flush of 4 MiB by each of two other processes took ${flushed.median.toFixed(0)} ms at the median and ` +
        `${flushed.p99.toFixed(0)} ms at p99, on the disk the log lies on.`,
      `Chromium ${desk.chromium.version} in a real window under Xvfb with openbox, the built host in browser mode.`,
      `The whole run took ${Math.round((monotonicMs() - startedAt) / 1000)} s.`,
    ],
  });
});
