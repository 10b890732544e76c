// When a cue really sounds: what Chromium plays is recorded from a sound card nobody hears, ours and the peers' in the same page and the
// same recording, told apart by pitch. `--quick` for a short run that leaves the results file alone.
import { z } from "zod";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { serveAudioPage } from "./audio-page.ts";
import { bands, contenderNames } from "./audio-page/plan.ts";
import { cellLength, planStarts, usualSlotMs, type Mix } from "./audio-plan.ts";
import { jitter, readCell, sureWithinMs, type HeardCell } from "./audio-read.ts";
import { startChromium, type Chromium } from "./chromium.ts";
import { busyProcesses, stallAudio, type Load } from "./load.ts";
import { envelope, loudest } from "./onsets.ts";
import { pageOffset } from "./page-clock.ts";
import { jankPage } from "./page-jank.ts";
import { goal, publish, type Table } from "./report.ts";
import { sampleRate, startSoundCard, type SoundCard } from "./sound-card.ts";
import { until, wait, waitUntil } from "./wait.ts";
import { startDisplay } from "./x-display.ts";

const quick = process.argv.includes("--quick");
const cues = quick ? 40 : 300;
const leadMs = quick ? 3_500 : 31_000;
const silenceMs = quick ? 35_000 : 90_000;
const shortened = [1000, 1250, 1730, 3000];
/** The 30 s cue is where the sound card's drift shows most, and waiting costs us nothing; the peers' waiting loads the page. */
const ours: Mix = {
  full: quick
    ? []
    : [
        [10_000, 30],
        [12_500, 30],
        [17_300, 30],
        [30_000, 60],
      ],
  shortened,
  cues,
};
const theirs: Mix = {
  full: quick
    ? []
    : [
        [10_000, 12],
        [12_500, 12],
        [17_300, 12],
        [30_000, 12],
      ],
  shortened,
  cues,
};
const longestMs = quick ? 3000 : 30_000;

const stallMs = 220;
const stallEveryMs = 2_500;
/** A cue that falls into a stall comes when it is over: further from the next one than elsewhere, so that it is not taken for that. */
const starvedSlotMs = 1_000;
const starvedWithinMs = 450;

interface Cell {
  readonly title: string;
  /** The sound itself stands still now and then: late is then all anybody can be. */
  readonly starved?: true;
  /** Brings the conditions about; what it answers ends them. */
  readonly begin: (chromium: Chromium) => Promise<Load>;
}

const cells: readonly Cell[] = [
  { title: "Idle", begin: async () => ({ stop: () => undefined }) },
  { title: "4 busy processes", begin: () => busyProcesses(4) },
  { title: "Page blocked 120 of every 200 ms", begin: (chromium) => jankPage(chromium, 120, 200) },
  {
    title: "Window hidden (minimised)",
    async begin(chromium) {
      await chromium.setWindow("minimized");
      await wait(1000);
      return { stop: () => void chromium.setWindow("normal") };
    },
  },
  {
    title: `After ${silenceMs / 1000} s of silence`,
    async begin() {
      await wait(silenceMs - leadMs);
      return { stop: () => undefined };
    },
  },
  {
    title: `Starved: the sound stands still for ${stallMs} ms, once in ${stallEveryMs / 1000} s`,
    starved: true,
    begin: async ({ pid }) => stallAudio(pid, stallMs, stallEveryMs),
  },
];

const takenSchema = z.object({
  visibility: z.enum(["visible", "hidden"]),
  records: z.array(
    z.object({ contender: z.int(), durationMs: z.number(), dueAt: z.number(), calledAt: z.array(z.number()) }),
  ),
});

/** Far above what keeps a sound card awake, far below any sound of a contender. */
const audible = 0.005;

/** How loud each contender's sound alone is in the recording; asked again until all were heard, because a sound card takes a while to wake. */
async function measureLevels(chromium: Chromium, card: SoundCard): Promise<readonly number[]> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const recording = card.record();
    await wait(1500);
    for (const contender of contenderNames.keys()) {
      await chromium.evaluate(`bench.sample(${contender})`);
      await wait(600);
    }
    const { samples } = recording.stop();
    const levels = bands.map((band) => loudest(envelope(samples, sampleRate, band)));
    if (levels.every((level) => level > audible)) return levels;
  }
  throw new Error("Not every contender could be heard: without their loudness the recording cannot be read.");
}

async function runCell(
  cell: Cell,
  chromium: Chromium,
  card: SoundCard,
  levels: readonly number[],
): Promise<HeardCell & { readonly visibility: string }> {
  process.stdout.write(`${cell.title} …\n`);
  const slotMs = cell.starved ? starvedSlotMs : usualSlotMs;
  const load = await cell.begin(chromium);
  const { offsetMs } = await pageOffset(chromium);
  const recording = card.record();
  await wait(1000);
  const starts = contenderNames
    .flatMap((_, who) => planStarts(who, contenderNames.length, who === 0 ? ours : theirs, leadMs, Math.random, slotMs))
    .toSorted((a, b) => a.startAt - b.startAt);
  const began = monotonicMs();
  const started: Promise<unknown>[] = [];
  for (const { startAt, contender, durationMs } of starts) {
    await waitUntil(began + startAt);
    started.push(chromium.evaluate(`bench.start(${contender}, ${durationMs})`));
  }
  await Promise.all(started);
  await waitUntil(began + cellLength(leadMs, cues, slotMs) + 2000);
  const { records, visibility } = takenSchema.parse(await chromium.evaluate("bench.take()"));
  load.stop();
  const heard = readCell(recording.stop(), records, levels, offsetMs, cell.starved && starvedWithinMs);
  await wait(1500);
  return { ...heard, visibility };
}

function tableOf(title: string, heard: HeardCell): Table {
  return {
    title,
    columns: [
      "Beginning of the sound (ms)",
      "cues",
      "missed",
      "doubled",
      "unsure",
      "delay",
      "jitter median",
      "p99",
      "max",
    ],
    rows: heard.cues.map((all, contender) => {
      const { missed, unsure, delayMs, medianMs, p99Ms, maxMs } = jitter(all);
      const name = contenderNames[contender] ?? "";
      const counts = [all.length, missed, heard.doubled[contender] ?? 0, unsure].map(String);
      return [name, ...counts, delayMs.toFixed(1), ...[medianMs, p99Ms, maxMs].map((ms) => ms.toFixed(2))];
    }),
  };
}

function longestTable(results: readonly HeardCell[]): Table {
  return {
    title: `Ours after ${longestMs / 1000} s against the monotonic clock, the card's drift included`,
    columns: ["Off by (ms)", "cues", "unsure", "median", "p99", "max", "card's drift (ppm)"],
    rows: results.map((heard, index) => {
      const own = heard.cues[0] ?? [];
      const long = own.filter(({ durationMs }) => durationMs === longestMs);
      const { unsure, medianMs, p99Ms, maxMs } = jitter(long, jitter(own).delayMs);
      const times = [medianMs, p99Ms, maxMs].map((ms) => ms.toFixed(2));
      return [cells[index]?.title ?? "", `${long.length}`, `${unsure}`, ...times, heard.driftPpm.toFixed(0)];
    }),
  };
}

/** Where each goal stands in this run, ours and the best peer's p99 side by side. */
function goals(results: readonly HeardCell[]): readonly string[] {
  const all = results.filter((_, index) => cells[index]?.starved !== true);
  const read = all.map((heard) => heard.cues.map((own) => jitter(own)));
  const own = read.flatMap((cell) => cell[0] ?? []);
  const worst = Math.max(...own.map(({ p99Ms }) => p99Ms));
  const farthest = Math.max(...own.map(({ maxMs }) => maxMs));
  const missed = own.reduce((sum, one) => sum + one.missed, 0);
  const doubled = all.reduce((sum, heard) => sum + (heard.doubled[0] ?? 0), 0);
  const share = (cell: number, of: number): string => {
    const [ours, ...peers] = read[cell] ?? [];
    const best = Math.min(...peers.map(({ p99Ms }) => p99Ms));
    const mine = ours?.p99Ms ?? Number.NaN;
    const text = `${cells[cell]?.title}: p99 at most 1/${of} of the best peer's`;
    return goal(
      text,
      mine <= best / of,
      `${mine.toFixed(2)} ms against ${best.toFixed(2)} ms, 1/${(best / mine).toFixed(1)}`,
    );
  };
  const longest = all.map((heard) => {
    const cuesOfCell = heard.cues[0] ?? [];
    const long = cuesOfCell.filter(({ durationMs }) => durationMs === longestMs);
    return jitter(long, jitter(cuesOfCell).delayMs).p99Ms;
  });
  const asGood = read.flatMap((cell, index) =>
    cell.flatMap(({ p99Ms }, who) => {
      const mine = cell[0]?.p99Ms ?? 0;
      return who > 0 && p99Ms <= mine ? [`${contenderNames[who]} in "${cells[index]?.title}"`] : [];
    }),
  );
  return [
    goal("our jitter's p99 at most 2 ms in every cell", worst <= 2, `worst ${worst.toFixed(2)} ms`),
    goal("its max at most 10 ms", farthest <= 10, `worst ${farthest.toFixed(2)} ms`),
    goal("none of ours missed or doubled", missed + doubled === 0, `${missed} missed, ${doubled} doubled`),
    goal(
      `our ${longestMs / 1000} s cue within 5 ms of the monotonic clock at p99`,
      Math.max(...longest) <= 5,
      `worst ${Math.max(...longest).toFixed(2)} ms`,
    ),
    share(0, 5),
    share(2, 20),
    ...results.filter((_, index) => cells[index]?.starved === true).flatMap(starvedGoals),
    asGood.length === 0
      ? "No peer's p99 was as good as ours in any cell."
      : `As good as ours or better: ${asGood.join(", ")}.`,
  ];
}

/** The simplest peer is setInterval, the first of them. */
function starvedGoals({ cues: heard, doubled }: HeardCell): readonly string[] {
  const [own, simplest] = heard.map((one) => jitter(one));
  if (own === undefined || simplest === undefined) return [];
  const extra = doubled[0] ?? 0;
  return [
    goal("starved: none of ours missed or doubled", own.missed + extra === 0, `${own.missed} missed, ${extra} doubled`),
    goal(
      "starved: never worse than the simplest peer",
      own.missed <= simplest.missed && own.p99Ms <= simplest.p99Ms,
      `${own.missed} missed and p99 ${own.p99Ms.toFixed(1)} ms against ${simplest.missed} and ${simplest.p99Ms.toFixed(1)} ms`,
    ),
  ];
}

const startedAt = monotonicMs();
const display = await startDisplay();
const card = await startSoundCard();
const page = await serveAudioPage();
const chromium = await startChromium(page.url, { DISPLAY: display.name, PULSE_SERVER: card.server });
await until(chromium.evaluate, `typeof bench === "object"`, "The page did not come up");
await wait(1000);
await chromium.click(100, 100);
await chromium.evaluate("bench.unlock()");
const levels = await measureLevels(chromium, card);
const results: (HeardCell & { readonly visibility: string })[] = [];
for (const cell of cells) results.push(await runCell(cell, chromium, card, levels));
const { version } = chromium;
await chromium.close();
page.stop();
card.stop();
display.stop();

const silence = results[4]?.cues[0] ?? [];
const firstAfterSilence = silence[0]?.lateMs ?? null;
const usual = jitter(silence).delayMs;
publish({
  name: "audio",
  title: "Sound: when a cue really begins, ours and the peers' way",
  tables: [...results.map((heard, index) => tableOf(cells[index]?.title ?? "", heard)), longestTable(results)],
  packages: ["easytimer.js", "tiny-timer", "worker-timers", "accurate-interval", "react-timer-hook", "react"],
  keep: !quick,
  notes: [
    ...goals(results),
    "Delay is the median time from the due moment to the sound in the recording: the sound card's latency, and for the peers their " +
      "timer's usual lateness. Jitter is how far the other cues lie from that median, either way.",
    `All play in one page, at the same time and into the same recording, each ${cues} times a cell: ours is the product's own player ` +
      "with its cue, the peers' callbacks start a short burst of another pitch each. So each is also disturbed by the others' work. " +
      "The peers run at their finest settings; react-timer-hook draws its component with every tick, as it does in an app.",
    `Durations are ${shortened.map((ms) => ms / 1000).join(", ")} s` +
      (quick ? "." : ", with 10, 12.5, 17.3 and 30 s among them: 150 of ours, 48 of each peer's in every cell."),
    `The hidden window was minimised by the window manager; the page then said "${results[3]?.visibility}" of itself.`,
    `Chromium ${version} plays into PulseAudio's null sink at ${sampleRate} Hz and the sink's monitor is recorded. The recording's clock ` +
      "goes through the earliest block of every second, because that sink's clock is no straight line: it jumps by up to 3 ms when one of " +
      `the streams stops or starts. Cues heard where that clock is not known to ${sureWithinMs} ms ("unsure") count as heard, but are left out of delay ` +
      "and jitter, ours and the peers' alike.",
    firstAfterSilence === null
      ? "The first cue after the silence was missed."
      : `Our first cue after the silence was off by ${(firstAfterSilence - usual).toFixed(2)} ms.`,
    `The whole run took ${Math.round((monotonicMs() - startedAt) / 1000)} s.`,
  ],
});
