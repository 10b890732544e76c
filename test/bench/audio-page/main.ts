// The page of the audio benchmark: the product's own cue player, unchanged, and the peers beside it. Started and read over the browser's
// protocol, as presses come from outside too; it holds no timer of its own.
import { createCuePlayer } from "../../../renderer/sound/player.ts";
import { peers } from "./peers.ts";
import { bands, burst, ownCue, type CueRecord } from "./plan.ts";

const player = createCuePlayer(() => {});
const peersContext = new AudioContext({ latencyHint: "interactive" });
const bursts = bands.map(({ hz }) => makeBurst(hz));
let records: CueRecord[] = [];

/** The browser needs a click before it lets a page sound. */
async function unlock(): Promise<string> {
  await Promise.all([player.unlock(), peersContext.resume()]);
  return peersContext.state;
}

/** Starts one wait of this contender, as a press would. */
function start(contender: number, durationMs: number): void {
  const dueAt = performance.now() + durationMs;
  const calledAt: number[] = [];
  records.push({ contender, durationMs, dueAt, calledAt });
  if (contender === 0) {
    // As the marks of a hold are.
    player.schedule(ownCue, dueAt, undefined, "at-once");
    return;
  }
  peers[contender - 1]?.(durationMs, () => {
    calledAt.push(performance.now());
    soundNow(contender);
  });
}

/** The contender's sound alone, to measure how loud it is. */
function sample(contender: number): void {
  if (contender === 0) player.play(ownCue);
  else soundNow(contender);
}

function soundNow(contender: number): void {
  const source = peersContext.createBufferSource();
  source.buffer = bursts[contender] ?? null;
  source.connect(peersContext.destination);
  source.start();
}

function makeBurst(hz: number): AudioBuffer {
  const { sampleRate } = peersContext;
  const buffer = peersContext.createBuffer(1, Math.round(burst.seconds * sampleRate), sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index += 1) {
    const at = index / sampleRate;
    const edge = Math.min(1, at / burst.rampSeconds, (burst.seconds - at) / burst.rampSeconds);
    samples[index] = burst.gain * Math.sin(2 * Math.PI * hz * at) * 0.5 * (1 - Math.cos(Math.PI * Math.max(0, edge)));
  }
  return buffer;
}

/** What happened since the last time, and a fresh start. */
function take(): { records: CueRecord[]; visibility: DocumentVisibilityState } {
  const taken = { records, visibility: document.visibilityState };
  records = [];
  return taken;
}

Object.assign(globalThis, {
  bench: { unlock, start, sample, take },
});
