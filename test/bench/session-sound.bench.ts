// What a session sounds like, as recorded: real keys, the whole product, one recording. Every cue must be there once, at its moment, and
// nothing else. The recording is kept as a picture. `--quick` leaves out the hold to the limit, and leaves the results alone.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../build/child.ts";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import type { CueName } from "../../renderer/sound/sounds.ts";
import { holdProtocol } from "../../shared/session/hold-protocol.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { openSession, withDesk, type Desk } from "./desk.ts";
import { needPrograms } from "./programs.ts";
import { recordingClock } from "./recording-clock.ts";
import { goal, publish } from "./report.ts";
import { sampleRate, type Recording } from "./sound-card.ts";
import { soundsIn } from "./sounds-in.ts";
import { summarize } from "./stats.ts";
import { wait } from "./wait.ts";

const quick = process.argv.includes("--quick");
const picture = fileURLToPath(new URL("results/session-sound.png", import.meta.url));

/** `ahead`: placed on the audio clock long before; the others answer a press. */
type Expected = { readonly cue: CueName; readonly dueMono: number; readonly ahead: boolean };

const { countsFromMs, defaultTargetMs, limitMs } = holdProtocol;

async function session({ keys }: Desk): Promise<readonly Expected[]> {
  const expected: Expected[] = [];
  const press = async (
    key: string,
    cue: CueName,
    ahead: readonly (readonly [CueName, number])[] = [],
  ): Promise<void> => {
    const { atMono } = await keys.down(key);
    await keys.up(key, atMono + 70);
    expected.push({ cue, dueMono: atMono, ahead: false });
    for (const [name, afterMs] of ahead) expected.push({ cue: name, dueMono: atMono + afterMs, ahead: true });
  };
  await wait(1000);
  await press("space", "start");
  await wait(4000);
  await press("1", "too-much");
  await wait(1500);
  // Easing off ends the hold and begins another.
  await press("Down", "start", [["counts", countsFromMs]]);
  await wait(2500);
  await press("3", "better");
  await wait(10_000);
  await press("space", "end-counted");
  await wait(1500);
  await press("r", "response");
  await wait(2000);
  if (quick) return expected;
  await press("space", "start", [
    ["counts", countsFromMs],
    ["target", defaultTargetMs],
    ...[3, 2, 1].map((seconds) => ["last-seconds", limitMs - seconds * 1000] as const),
    ["limit", limitMs],
  ]);
  await wait(limitMs + 3000);
  return expected;
}

async function draw({ samples }: Recording): Promise<void> {
  const folder = makeFolder();
  const raw = join(folder.path, "session.raw");
  writeFileSync(raw, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
  const read = ["-t", "raw", "-r", `${sampleRate}`, "-e", "floating-point", "-b", "32", "-c", "1", raw];
  const size = ["-x", "1200", "-y", "257", "-z", "90"];
  await run("sox", [...read, "-n", "rate", "4000", "spectrogram", ...size, "-o", picture], {});
  folder.remove();
}

needPrograms("sox");
await withDesk(async (desk) => {
  await openSession(desk.chromium);
  await wait(2000);
  const recorder = desk.card.record();
  const expected = await session(desk);
  const recording = recorder.stop();
  const clock = recordingClock(recording.arrivals, sampleRate);
  const heard = soundsIn(recording.samples, sampleRate).map(clock.monoOf);
  const rows = expected
    .toSorted((a, b) => a.dueMono - b.dueMono)
    .map((one) => {
      const at = heard.find((mono) => Math.abs(mono - one.dueMono) < 300);
      return { ...one, lateMs: at === undefined ? null : at - one.dueMono };
    });
  const missing = rows.filter(({ lateMs }) => lateMs === null).length;
  const late = (ahead: boolean): readonly number[] =>
    rows.flatMap((row) => (row.ahead === ahead && row.lateMs !== null ? [row.lateMs] : []));
  const placed = summarize(late(true));
  const first = rows[0]?.dueMono ?? monotonicMs();
  if (!quick) await draw(recording);
  publish({
    name: "session-sound",
    title: "The sounds of a session, as recorded",
    tables: [
      {
        title: "When each cue was due and when it was heard",
        columns: ["cue", "due at (s)", "heard after (ms)"],
        rows: rows.map(({ cue, dueMono, ahead, lateMs }) => [
          ahead ? `${cue} (placed ahead)` : `${cue} (answers a press)`,
          ((dueMono - first) / 1000).toFixed(2),
          lateMs === null ? "missed" : lateMs.toFixed(1),
        ]),
      },
    ],
    notes: [
      goal(
        "every cue is heard once, and nothing else",
        missing === 0 && heard.length === rows.length,
        `${heard.length} sounds for ${rows.length} cues, ${missing} missed`,
      ),
      `Cues placed ahead lie within ${(placed.max - placed.min).toFixed(2)} ms of each other; those that answer a press come after ` +
        `${summarize(late(false)).median.toFixed(1)} ms at the median, the system's sound path but the speaker included.`,
      "A sound begins where the recording rises out of silence after at least half a second of it: the notes of one cue are one sound.",
      `Real keys (XTEST), Chromium ${desk.chromium.version}, PulseAudio's null sink; the picture beside this file is the recording.`,
    ],
    packages: [],
    keep: !quick,
  });
});
