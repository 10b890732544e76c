// The audio device and its life: made, woken, kept awake, watched, made anew when it is gone. The only file that touches Web Audio.
import {
  loudnessOf,
  soundDefaults,
  soundGroups,
  type SoundGroup,
  type SoundSettings,
} from "../../shared/settings/sound.ts";
import { createClockMap } from "./clock-map.ts";
import type { Output, Sounding } from "./cue-queue.ts";
import { createHeardMap } from "./heard-map.ts";
import { cueNames, cues, type CueName } from "./sounds.ts";
import { createSpeakerDelay } from "./speaker-delay.ts";
import { renderCue } from "./synth.ts";

/**
 * `starting`: not known yet. `locked`: the browser waits for a key press or click. `lost`: the device is gone and being looked for.
 * `failed`: this browser has no audio at all.
 */
export type AudioState = "starting" | "locked" | "running" | "lost" | "failed";

/** What the device tells its owner. */
export type Told = {
  readonly state: (state: AudioState) => void;
  /** There is sound, or its clock is better known than before. */
  readonly ready: () => void;
  /** The sound has stopped at this audio time (seconds). */
  readonly lost: (now: number) => void;
  /** Many times a second while there is sound. */
  readonly beat: () => void;
};

const beatSeconds = 0.05;
const restfulBeatSeconds = 0.25;
const watchEveryMs = 100;
/** A running device that stands still for this long is gone. */
const stalledMs = 200;
/** A device takes a moment to open. */
const patienceMs = 1_500;
const tryAgainMs = 2_000;
const fadeSeconds = 0.008;
/** What begins sooner than this may be on its way to the speaker already, a block ahead of the clock we read. */
const underWaySeconds = 0.03;

type Device = {
  readonly context: AudioContext;
  readonly groups: Readonly<Record<SoundGroup, GainNode>>;
  readonly buffers: ReadonlyMap<CueName, AudioBuffer>;
};

export function createAudioOutput(told: Told, busy: () => boolean) {
  const map = createClockMap();
  const heard = createHeardMap();
  const delay = createSpeakerDelay();
  let settings: SoundSettings = soundDefaults;
  let device: Device | null = null;
  let state: AudioState = "starting";
  let beating = false;
  let watching = 0;
  let lastSeen = { audio: 0, page: 0 };
  let still = 0;
  let notBefore = 0;

  function tell(next: AudioState): void {
    if (next === state) return;
    state = next;
    told.state(next);
  }

  function build(): Device | null {
    try {
      const context = new AudioContext({ latencyHint: "interactive" });
      const made = furnish(context, settings);
      context.addEventListener("statechange", () => device?.context === context && follow(context));
      // A device that was pulled out or failed; the state does not always say so.
      context.addEventListener("error", () => device?.context === context && rebuild());
      return made;
    } catch {
      return null;
    }
  }

  function open(): void {
    device = build();
    if (device === null) return tell("failed");
    notBefore = performance.now() + patienceMs;
    still = 0;
    if (device.context.state === "running") follow(device.context);
    else void device.context.resume().catch(() => {});
    if (watching === 0) watching = window.setInterval(watch, watchEveryMs);
  }

  function follow(context: AudioContext): void {
    if (context.state === "running") {
      still = 0;
      notBefore = performance.now() + patienceMs;
      if (!beating) beat(context);
    } else if (state === "running") {
      stopped(context);
      tell("lost");
      void context.resume().catch(() => {});
    }
  }

  /**
   * The heartbeat is a silent source that ends: it comes on the audio clock right after a block, when both clocks are read best, and no
   * browser slows it down in a hidden window, as it does with timers.
   */
  function beat(context: AudioContext): void {
    if (device?.context !== context || context.state !== "running") {
      beating = false;
      return;
    }
    beating = true;
    const source = new ConstantSourceNode(context, { offset: 0 });
    source.addEventListener("ended", () => {
      if (device?.context !== context || context.state !== "running") {
        beating = false;
        return;
      }
      const wasSettled = map.settled();
      map.sample(context.currentTime * 1000, performance.now());
      heard.sample(context.getOutputTimestamp());
      delay.read(context.outputLatency * 1000);
      if (state !== "running" || (!wasSettled && map.settled())) {
        tell("running");
        told.ready();
      }
      told.beat();
      beat(context);
    });
    source.start();
    source.stop(context.currentTime + (busy() || !map.settled() ? beatSeconds : restfulBeatSeconds));
  }

  /** A clock that stands still is a device that is gone, whatever the browser says of its state. */
  function watch(): void {
    if (device === null) return;
    const { context } = device;
    const page = performance.now();
    const gap = Math.min(page - lastSeen.page, watchEveryMs);
    const moved = context.currentTime !== lastSeen.audio;
    lastSeen = { audio: context.currentTime, page };
    still = moved ? 0 : still + gap;
    if (page < notBefore) return;
    if (context.state !== "running") {
      const waiting = !navigator.userActivation.hasBeenActive;
      tell(waiting ? "locked" : "lost");
      if (!waiting) rebuild();
    } else if (still >= stalledMs) rebuild();
  }

  function stopped(context: AudioContext): void {
    map.reset();
    heard.reset();
    told.lost(context.currentTime);
  }

  function rebuild(): void {
    if (device === null) return;
    const { context } = device;
    stopped(context);
    device = null;
    beating = false;
    delay.reset();
    void context.close().catch(() => {});
    tell("lost");
    open();
    notBefore = performance.now() + tryAgainMs;
  }

  /** Other speakers: what was known of the clock and the delay is no longer true. */
  function changed(): void {
    if (device === null) return;
    map.reset();
    heard.reset();
    delay.reset();
    map.sample(device.context.currentTime * 1000, performance.now());
  }

  // Absent where the page has no secure address; the device is then watched by its clock alone.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  devices?.addEventListener("devicechange", changed);

  function momentOf(pageMs: number): number | null {
    if (state !== "running") return null;
    const asHeard = delay.believesSystem() ? heard.toAudioSeconds(pageMs) : null;
    return asHeard ?? map.toAudioSeconds(pageMs - delay.ms());
  }

  const output: Output = {
    pageNow: () => performance.now(),
    now: () => (device !== null && state === "running" ? device.context.currentTime : null),
    momentOf,
    sound: (name, when, onEnd) => (device === null ? { stop: () => {} } : start(device, name, when, onEnd)),
  };

  return {
    output,

    /** Makes the device where there is none and wakes it. From a key press or click, where the browser insists on one. */
    async wake(): Promise<void> {
      if (device === null) open();
      const context = device?.context;
      if (context === undefined || context.state === "running") return;
      await context.resume().catch(() => {});
      follow(context);
    },

    set(next: SoundSettings): void {
      settings = next;
      delay.choose(next.delay);
      if (device === null) return;
      const { context, groups } = device;
      for (const group of soundGroups)
        groups[group].gain.setTargetAtTime(loudnessOf(next, group), context.currentTime, fadeSeconds);
    },

    close(): void {
      devices?.removeEventListener("devicechange", changed);
      window.clearInterval(watching);
      void device?.context.close().catch(() => {});
      device = null;
    },
  };
}

/** Everything that does not depend on what happens later: groups with their loudness, the cues as samples, and what keeps it awake. */
function furnish(context: AudioContext, settings: SoundSettings): Device {
  const group = (name: SoundGroup): GainNode => {
    const gain = new GainNode(context, { gain: loudnessOf(settings, name) });
    gain.connect(context.destination);
    return gain;
  };
  const buffers = new Map(
    cueNames.map((name) => {
      const samples = renderCue(name, context.sampleRate);
      const buffer = context.createBuffer(1, samples.length, context.sampleRate);
      buffer.copyToChannel(samples, 0);
      return [name, buffer];
    }),
  );
  keepAwake(context);
  const groups = {
    hold: group("hold"),
    feedback: group("feedback"),
    answers: group("answers"),
    scanning: group("scanning"),
  };
  return { context, groups, buffers };
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

function start({ context, groups, buffers }: Device, name: CueName, when: number, onEnd: () => void): Sounding {
  const source = new AudioBufferSourceNode(context, { buffer: buffers.get(name) ?? null });
  const gate = new GainNode(context);
  source.connect(gate).connect(groups[cues[name].group]);
  let stopped = false;
  source.addEventListener("ended", () => {
    gate.disconnect();
    if (!stopped) onEnd();
  });
  source.start(when);
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
