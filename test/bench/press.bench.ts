// How soon an answer comes: from a real key press to the sound that is played and to the first pixel that changes.
// `--quick` for a short run that leaves the results file alone.
import { z } from "zod";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { holdsPerSession, openSession, withDesk, type Desk } from "./desk.ts";
import { busyProcesses, type Load } from "./load.ts";
import { envelope, loudest, risesThrough, type Band } from "./onsets.ts";
import { recordingClock } from "./recording-clock.ts";
import { publish } from "./report.ts";
import { sampleRate } from "./sound-card.ts";
import { summarize } from "./stats.ts";
import { wait } from "./wait.ts";
import { watchPicture, type Box } from "./x-first-change.ts";

const quick = process.argv.includes("--quick");
const holds = quick ? 12 : 200;
const key = "space";
/** The start cue's tone. */
const startCue: Band = { hz: 330, halfWidthHz: 150 };
const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

interface Measured {
  readonly soundMs: readonly number[];
  readonly pixelMs: readonly number[];
  readonly silent: number;
  readonly unchanged: number;
  readonly gapsMs: readonly number[];
}

const cells: readonly { readonly title: string; readonly begin: () => Promise<Load> }[] = [
  { title: "Idle", begin: async () => ({ stop: () => undefined }) },
  { title: "4 busy processes", begin: () => busyProcesses(4) },
];

/** Where the timer is on the screen; the window's frame and title lie around the page. */
async function timerOnScreen({ chromium }: Desk): Promise<Box> {
  const found = boxSchema.parse(
    await chromium.evaluate(`(() => {
      const { x, y, width, height } = document.querySelector('section [role="timer"]').parentElement.getBoundingClientRect();
      return { x: x + screenX, y: y + screenY + outerHeight - innerHeight, width, height };
    })()`),
  );
  return {
    x: Math.ceil(found.x),
    y: Math.ceil(found.y),
    width: Math.floor(found.width),
    height: Math.floor(found.height),
  };
}

async function measure(desk: Desk): Promise<Measured> {
  const { card, display, keys } = desk;
  await openSession(desk.chromium);
  const watcher = watchPicture(display.framebuffer, await timerOnScreen(desk));
  const recording = card.record();
  await wait(1000);
  const presses: number[] = [];
  const pixelMs: number[] = [];
  const gapsMs: number[] = [];
  let unchanged = 0;
  for (let hold = 0; hold < holds; hold += 1) {
    if (hold % holdsPerSession === 0 && hold > 0) await openSession(desk.chromium);
    const watching = watcher.watch(500);
    await wait(30 + Math.random() * 40);
    const { atMono } = await keys.down(key);
    await keys.up(key, atMono + 60);
    const change = await watching;
    presses.push(atMono);
    if (change === null || change.atMono < atMono) unchanged += 1;
    else {
      pixelMs.push(change.atMono - atMono);
      gapsMs.push(change.gapMs);
    }
    const end = await keys.down(key, atMono + 600 + Math.random() * 100);
    await keys.up(key, end.atMono + 60);
    await wait(700);
  }
  watcher.stop();
  const { samples, arrivals } = recording.stop();
  const clock = recordingClock(arrivals, sampleRate);
  const loudness = envelope(samples, sampleRate, startCue);
  const onsets = risesThrough(loudness, loudest(loudness) / 2).map(clock.monoOf);
  // The first beginning of a tone after the press; the end's cue comes 600 ms later at the earliest.
  const soundMs = presses.flatMap((at) => {
    const heard = onsets.find((onset) => onset > at && onset < at + 500);
    return heard === undefined ? [] : [heard - at];
  });
  return { soundMs, pixelMs, gapsMs, silent: presses.length - soundMs.length, unchanged };
}

const startedAt = monotonicMs();
await withDesk(async (desk) => {
  const rows: string[][] = [];
  const gaps: number[] = [];
  for (const { title, begin } of cells) {
    process.stdout.write(`${title} …\n`);
    const load = await begin();
    const measured = await measure(desk);
    load.stop();
    await wait(1000);
    gaps.push(...measured.gapsMs);
    rows.push(row(`${title}: to the sound`, measured.soundMs, measured.silent));
    rows.push(row(`${title}: to the first changed pixel`, measured.pixelMs, measured.unchanged));
  }
  const gap = summarize(gaps);
  publish({
    name: "press",
    title: "From a key press to the sound and to the picture",
    tables: [
      {
        title: "Milliseconds after the key went down",
        columns: ["", "presses", "no answer", "median", "p90", "p99", "max"],
        rows,
      },
    ],
    notes: [
      "The press is a real key event (XTEST) at a known moment. The sound is the start cue as the sound card played it (half its " +
        "loudness), all of the system's sound path but the speaker included. The pixel is any in the timer's part of the picture Xvfb " +
        "holds: what a screen would show next.",
      `The picture is looked at every ${gap.median.toFixed(1)} ms at the median (p99 ${gap.p99.toFixed(1)} ms); a change is seen that much late at worst.`,
      `Xvfb has no graphics card: Chromium ${desk.chromium.version} draws with the processor, at 60 pictures a second at most.`,
      `The whole run took ${Math.round((monotonicMs() - startedAt) / 1000)} s.`,
    ],
    packages: ["react"],
    keep: !quick,
  });
});

function row(name: string, times: readonly number[], without: number): string[] {
  const { count, median, p90, p99, max } = summarize(times);
  return [name, `${count + without}`, `${without}`, ...[median, p90, p99, max].map((ms) => ms.toFixed(1))];
}
