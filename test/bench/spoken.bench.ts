// Spoken words as recorded: real keys, the whole product, a voice of the system. Every word comes once, after its tone and whole; a press
// that ends the hold ends it. `--quick` does a sixth of the rounds, and leaves the results alone.
import { soundDefaults } from "../../shared/settings/sound.ts";
import { callHost, openSession, withDesk, type Desk } from "./desk.ts";
import { recordingClock } from "./recording-clock.ts";
import { goal, publish } from "./report.ts";
import { sampleRate } from "./sound-card.ts";
import { summarize } from "./stats.ts";
import { wait } from "./wait.ts";
import { wordsIn } from "./words-in.ts";

const quick = process.argv.includes("--quick");
const rounds = quick ? 2 : 12;

/** `cut`: a press that ends the hold falls into the word. */
type Expected = { readonly word: string; readonly afterMono: number; readonly cutMono: number | null };

async function speak({ keys }: Desk): Promise<readonly Expected[]> {
  const expected: Expected[] = [];
  const press = async (key: string, thenMs: number): Promise<number> => {
    const { atMono } = await keys.down(key);
    await keys.up(key, atMono + 70);
    await wait(thenMs);
    return atMono;
  };
  const expect = (word: string, afterMono: number, cutMono: number | null = null): void =>
    void expected.push({ word, afterMono, cutMono });

  for (let round = 0; round < rounds; round += 1) {
    const start = await press("space", 11_800);
    expect("ten", start + 10_000);
    for (const [key, word] of [
      ["1", "too much"],
      ["2", "too little"],
      ["3", "better"],
      ["4", "worse"],
    ] as const)
      expect(word, await press(key, 2_000));
    await wait(2_500);
    expect("target", start + 20_000);
    await press("space", 1_500);
    expect("released", await press("r", 2_500));
    await press("space", 1_500);
    const said = await press("1", 0);
    // "Too much" begins after its tone; the hold ends in it, each time a little later.
    await wait(600 + round * 25);
    const cut = await press("space", 2_500);
    expect("too much", said, cut);
    expect("short", cut);
  }
  return expected;
}

await withDesk(
  async (desk) => {
    const speech = { ...soundDefaults.speech, muted: false };
    await callHost(desk.chromium, "settings.write", { section: "sound", value: { ...soundDefaults, speech } });
    await openSession(desk.chromium);
    await wait(2_000);
    const recorder = desk.card.record();
    await wait(1_000);
    const expected = await speak(desk);
    const recording = recorder.stop();
    const clock = recordingClock(recording.arrivals, sampleRate);
    const heard = wordsIn(recording.samples, sampleRate).map(({ from, to }) => ({
      fromMono: clock.monoOf(from),
      toMono: clock.monoOf(to),
    }));
    const rows = expected.map((one) => ({
      ...one,
      heard: heard.find(({ fromMono }) => fromMono > one.afterMono && fromMono < one.afterMono + 1_800) ?? null,
    }));
    const missing = rows.filter((row) => row.heard === null).length;
    const names = [...new Set(rows.map(({ word }) => word))];
    const cuts = summarize(
      rows.flatMap(({ cutMono, heard: word }) => (cutMono === null || word === null ? [] : [word.toMono - cutMono])),
    );
    publish({
      name: "spoken",
      title: "Spoken words, as recorded",
      tables: [
        {
          title: "From the press or the mark until the word begins, and how long it is (ms)",
          columns: ["word", "times", "begins after, median", "p99", "length, median", "shortest"],
          rows: names.map((name) => {
            const whole = rows.filter(({ word, cutMono }) => word === name && cutMono === null);
            const after = summarize(
              whole.flatMap((row) => (row.heard === null ? [] : [row.heard.fromMono - row.afterMono])),
            );
            const length = summarize(
              whole.flatMap(({ heard: word }) => (word === null ? [] : [word.toMono - word.fromMono])),
            );
            return [
              name,
              `${after.count}`,
              after.median.toFixed(0),
              after.p99.toFixed(0),
              length.median.toFixed(0),
              length.min.toFixed(0),
            ];
          }),
        },
        {
          title: "From the press that ends the hold until the word in its way is silent (ms)",
          columns: ["", "times", "median", "p99"],
          rows: [["cut off", `${cuts.count}`, cuts.median.toFixed(0), cuts.p99.toFixed(0)]],
        },
      ],
      notes: [
        goal(
          "every word is heard once, and nothing else is said",
          missing === 0 && heard.length === rows.length,
          `${heard.length} words heard of ${rows.length}, ${missing} missed`,
        ),
        "A word begins where there is sound above the highest overtone of any cue. The tone says it exactly; the word waits until it is quiet.",
        `espeak-ng through speech-dispatcher, Chromium ${desk.chromium.version}, PulseAudio's null sink.`,
      ],
      packages: [],
      keep: !quick,
    });
  },
  { speaks: true },
);
