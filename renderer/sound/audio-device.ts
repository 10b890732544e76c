// One audio device as long as it lives: the groups with their volume, the cues as samples, what keeps it awake, and how a cue begins and ends
// on it. Knows nothing of what happens when it is gone.
import { loudnessOf, soundGroups, type SoundGroup, type SoundSettings } from "../../shared/settings/sound.ts";
import type { CueListener, Sounding } from "./cue-queue.ts";
import { cueNames, cues, type CueName } from "./sounds.ts";
import { quietAfter, renderCue } from "./synth.ts";

export type Device = {
  readonly context: AudioContext;
  readonly groups: Readonly<Record<SoundGroup, GainNode>>;
  readonly buffers: ReadonlyMap<CueName, AudioBuffer>;
};

const fadeSeconds = 0.008;
/** What begins sooner than this may be on its way to the speaker already, a block ahead of the clock we read. */
const underWaySeconds = 0.03;

/** Throws where the browser has no audio at all. */
export function makeDevice(settings: SoundSettings): Device {
  const context = new AudioContext({ latencyHint: "interactive" });
  const group = (name: SoundGroup): GainNode => {
    const gain = new GainNode(context, { gain: loudnessOf(settings, name) });
    gain.connect(context.destination);
    return gain;
  };
  keepAwake(context);
  const groups = {
    hold: group("hold"),
    feedback: group("feedback"),
    answers: group("answers"),
    scanning: group("scanning"),
  };
  return { context, groups, buffers: buffersAt(context.sampleRate) };
}

const rendered = new Map<number, ReadonlyMap<CueName, AudioBuffer>>();

/** Every cue as samples, made once for each rate: a device that is made anew in mid-hold must not cost the page that work again. */
function buffersAt(sampleRate: number): ReadonlyMap<CueName, AudioBuffer> {
  const known = rendered.get(sampleRate);
  if (known !== undefined) return known;
  const made = new Map(
    cueNames.map((name) => {
      const samples = renderCue(name, sampleRate);
      const buffer = new AudioBuffer({ length: samples.length, sampleRate });
      buffer.copyToChannel(samples, 0);
      return [name, buffer];
    }),
  );
  rendered.set(sampleRate, made);
  return made;
}

export function setVolumes({ context, groups }: Device, settings: SoundSettings): void {
  for (const group of soundGroups)
    groups[group].gain.setTargetAtTime(loudnessOf(settings, group), context.currentTime, fadeSeconds);
}

/** Exact silence lets the browser drop the real sound device after 30 s, and its clock then runs slow: this is not silence. */
function keepAwake(context: AudioContext): void {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index += 1) samples[index] = index % 2 === 0 ? 1e-6 : -1e-6;
  const source = new AudioBufferSourceNode(context, { buffer, loop: true });
  // Past the groups: it must go on when everything is muted.
  source.connect(context.destination);
  source.start();
}

export function startCue({ context, groups, buffers }: Device, name: CueName, when: number, on: CueListener): Sounding {
  const source = new AudioBufferSourceNode(context, { buffer: buffers.get(name) ?? null });
  const gate = new GainNode(context);
  source.connect(gate).connect(groups[cues[name].group]);
  let stopped = false;
  source.addEventListener("ended", () => {
    gate.disconnect();
    if (!stopped) on.ended();
  });
  // Silence that ends when the cue is quiet: on the audio clock, and later with the cue where that begins late.
  const mark = new ConstantSourceNode(context, { offset: 0 });
  mark.connect(gate);
  mark.addEventListener("ended", () => {
    if (!stopped) on.quiet();
  });
  source.start(when);
  mark.start(when);
  mark.stop(when + quietAfter(name));
  return {
    stop: () => {
      if (stopped) return;
      stopped = true;
      const now = context.currentTime;
      if (when > now + underWaySeconds) {
        gate.disconnect();
        return source.stop();
      }
      gate.gain.setValueAtTime(1, now);
      gate.gain.linearRampToValueAtTime(0, now + fadeSeconds);
      source.stop(now + 2 * fadeSeconds);
    },
  };
}
