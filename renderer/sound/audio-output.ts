// The life of the audio: made, woken, watched, made anew when its device is gone. Tells its owner what can be heard; decides no cue.
import { soundDefaults, type SoundSettings } from "../../shared/settings/sound.ts";
import { makeDevice, setVolumes, startCue, type Device } from "./audio-device.ts";
import { createContextClock } from "./context-clock.ts";
import type { Output } from "./cue-queue.ts";
import { createOutputClock } from "./output-clock.ts";
import { createOutputLatency } from "./output-latency.ts";
import { hasOutputDevice } from "./output-devices.ts";

/**
 * `starting`: not known yet. `locked`: the browser waits for a key press or click. `lost`: there is no speaker, or it does not answer, and it
 * is being looked for. `failed`: this browser has no audio.
 */
export type AudioState = "starting" | "locked" | "running" | "lost" | "failed";

/** What the audio tells its owner. */
export type AudioListener = {
  readonly state: (state: AudioState) => void;
  /** There is sound, or its clock is better known than before. */
  readonly ready: () => void;
  /** The sound has stopped at this audio time (seconds). */
  readonly lost: (now: number) => void;
  /** Many times a second while there is sound. */
  readonly beat: () => void;
};

const beatSeconds = 0.05;
/** Nothing is to be heard soon: each beat wakes the whole browser. */
const restfulBeatSeconds = 0.5;
const watchEveryMs = 250;
/** A running device that stands still for this long is gone; a busy computer alone can stop it for a good part of a second. */
const stalledMs = 2_000;
/** A device takes a moment to open. */
const patienceMs = 1_500;
const tryAgainMs = 2_000;
const lookForSpeakerEveryMs = 2_000;
const lookForLostSpeakerEveryMs = 500;

/** `isNear`: whether a cue comes soon; the clocks are then compared more often. */
export function createAudioOutput(told: AudioListener, isNear: () => boolean) {
  const map = createContextClock();
  const heard = createOutputClock();
  const delay = createOutputLatency();
  let settings: SoundSettings = soundDefaults;
  let device: Device | null = null;
  /** The audio clock runs; whether anybody hears it is another question. */
  let alive = false;
  let speaker: boolean | null = null;
  let state: AudioState = "starting";
  let watching = 0;
  let seen = { audio: 0, page: 0 };
  let stillMs = 0;
  let patientUntil = 0;
  let lookAt = 0;

  function tell(next: AudioState): void {
    if (next === state) return;
    state = next;
    told.state(next);
  }

  function open(): void {
    watching ||= window.setInterval(watch, watchEveryMs);
    patientUntil = performance.now() + patienceMs;
    stillMs = 0;
    try {
      const made = makeDevice(settings);
      device = made;
      made.context.addEventListener("statechange", () => device === made && follow(made));
      // The device was pulled out or broke; the state does not always say so.
      made.context.addEventListener("error", () => device === made && reopen());
      follow(made);
      void made.context.resume().catch(() => {});
    } catch {
      device = null;
      patientUntil = performance.now() + tryAgainMs;
      tell("failed");
    }
  }

  function follow(followed: Device): void {
    if (followed.context.state === "running") {
      if (!alive) patientUntil = performance.now() + patienceMs;
      beat(followed);
    } else if (alive) {
      gone(followed);
      tell("lost");
      void followed.context.resume().catch(() => {});
    }
  }

  const beating = new WeakSet<Device>();

  /**
   * The heartbeat is a silent source that ends: it comes on the audio clock right after a block, when both clocks are read best, and no
   * browser slows it down in a hidden window, as it does with timers.
   */
  function beat(of: Device): void {
    const { context } = of;
    if (device !== of || context.state !== "running" || beating.has(of)) return;
    beating.add(of);
    const source = new ConstantSourceNode(context, { offset: 0 });
    source.addEventListener("ended", () => {
      beating.delete(of);
      if (device !== of || context.state !== "running") return;
      const better = !alive || !map.settled();
      // What was heard when is no longer true either.
      if (map.sample(context.currentTime * 1000, performance.now())) heard.reset();
      heard.sample(context.getOutputTimestamp());
      delay.read(context.outputLatency * 1000);
      alive = true;
      tell(speaker === false ? "lost" : "running");
      if (better) told.ready();
      told.beat();
      beat(of);
    });
    source.start();
    source.stop(context.currentTime + (isNear() || !map.settled() ? beatSeconds : restfulBeatSeconds));
  }

  /** A clock that stands still is a device that is gone, whatever the browser says of its state. */
  function watch(): void {
    const page = performance.now();
    if (page >= lookAt) void look(page);
    if (device === null) return page >= patientUntil ? open() : undefined;
    const { currentTime, state: said } = device.context;
    stillMs = currentTime === seen.audio ? stillMs + Math.min(page - seen.page, watchEveryMs) : 0;
    seen = { audio: currentTime, page };
    if (page < patientUntil) return;
    if (said !== "running" && !navigator.userActivation.hasBeenActive) tell("locked");
    else if (said !== "running" || stillMs >= stalledMs) reopen();
  }

  /** A device that came back is taken up; the one that played into nothing meanwhile does not find it by itself. */
  async function look(page: number): Promise<void> {
    lookAt = page + (speaker === false ? lookForLostSpeakerEveryMs : lookForSpeakerEveryMs);
    const there = await hasOutputDevice();
    const cameBack = speaker === false && there === true;
    speaker = there;
    if (cameBack) reopen();
    else if (alive) tell(speaker === false ? "lost" : "running");
  }

  function gone({ context }: Device): void {
    alive = false;
    map.reset();
    heard.reset();
    delay.reset();
    told.lost(context.currentTime);
  }

  function reopen(): void {
    if (device === null) return;
    const old = device;
    gone(old);
    device = null;
    void old.context.close().catch(() => {});
    tell("lost");
    lookAt = 0;
    open();
    patientUntil = performance.now() + tryAgainMs;
  }

  /** Other speakers, perhaps: what was known of the clock and the delay may no longer be true. */
  function changed(): void {
    lookAt = 0;
    if (device === null || !alive) return;
    map.reset();
    heard.reset();
    delay.reset();
    map.sample(device.context.currentTime * 1000, performance.now());
  }

  const devices: MediaDevices | undefined = navigator.mediaDevices;
  devices?.addEventListener("devicechange", changed);

  function momentOf(pageMs: number): number | null {
    if (!alive) return null;
    const asHeard = delay.believesSystem() ? heard.toAudioSeconds(pageMs) : null;
    return asHeard ?? map.toAudioSeconds(pageMs - delay.ms());
  }

  const output: Output = {
    pageNow: () => performance.now(),
    now: () => (alive && device !== null ? device.context.currentTime : null),
    momentOf,
    sound: (name, when, on) => (device === null ? { stop: () => {} } : startCue(device, name, when, on)),
  };

  return {
    output,

    /** Makes the device where there is none and wakes it. From a key press or click, where the browser insists on one. */
    async wake(): Promise<void> {
      if (device === null) open();
      if (device === null || device.context.state === "running") return;
      patientUntil = performance.now() + patienceMs;
      await device.context.resume().catch(() => {});
    },

    set(next: SoundSettings): void {
      settings = next;
      delay.choose(next.delay);
      if (device !== null) setVolumes(device, next);
    },

    close(): void {
      devices?.removeEventListener("devicechange", changed);
      window.clearInterval(watching);
      void device?.context.close().catch(() => {});
      device = null;
      alive = false;
    },
  };
}
