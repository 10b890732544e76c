// Plays cues on the audio clock, ahead of time, and takes them back. The only file that touches Web Audio.
import { createClockMap } from "./clock-map.ts";
import { sounds, type CueName, type Tone } from "./sounds.ts";

export type AudioState = "locked" | "running" | "failed";
export type Scheduled = { readonly cancel: () => void };

const sampleEveryMs = 50;
/** The sound card's clock drifts; a cue is mapped once more this long before it sounds. */
const remapBeforeMs = 1_000;
const remapIfOffBySeconds = 0.002;

export type CuePlayer = ReturnType<typeof createCuePlayer>;

export function createCuePlayer(onState: (state: AudioState) => void) {
  const map = createClockMap();
  let context: AudioContext | null = null;
  let master: GainNode | null = null;
  let sampling = 0;

  function sample(): void {
    if (context?.state === "running") map.sample(context.currentTime * 1000, performance.now());
  }

  function tellState(): void {
    if (context?.state !== "running") map.reset();
    onState(context === null ? "locked" : context.state === "running" ? "running" : "locked");
  }

  function build(): AudioContext {
    const made = new AudioContext({ latencyHint: "interactive" });
    master = made.createGain();
    master.gain.value = 0.9;
    master.connect(made.destination);
    keepAlive(made, master);
    made.addEventListener("statechange", tellState);
    sampling = window.setInterval(sample, sampleEveryMs);
    return made;
  }

  /** One audible cue at audio time `when` (seconds); returns what stops it. */
  function sound(name: CueName, when: number): () => void {
    const audio = context;
    if (audio === null || master === null) return () => {};
    const out = audio.createGain();
    out.connect(master);
    const oscillators = sounds[name].flatMap((tone) => [
      playTone(audio, out, tone, when, 1),
      playTone(audio, out, { ...tone, hz: tone.hz * 2 }, when, 0.18),
    ]);
    return () => {
      out.gain.setTargetAtTime(0, audio.currentTime, 0.008);
      for (const oscillator of oscillators) oscillator.stop(audio.currentTime + 0.05);
    };
  }

  return {
    /** Must be called from a key press or click: browsers allow sound only after one. */
    async unlock(): Promise<void> {
      try {
        context ??= build();
        if (context.state !== "running") await context.resume();
        sample();
        tellState();
      } catch {
        onState("failed");
      }
    },

    play(name: CueName): Scheduled {
      if (context?.state !== "running") return { cancel: () => {} };
      return { cancel: sound(name, context.currentTime) };
    },

    /** Schedules a cue for page time `pageMs` (the `performance.now` axis); past times are left out. */
    schedule(name: CueName, pageMs: number): Scheduled {
      if (context?.state !== "running" || pageMs < performance.now()) return { cancel: () => {} };
      if (!map.ready()) sample();
      let planned = map.toAudioSeconds(pageMs);
      let stop = sound(name, planned);
      const remap = window.setTimeout(
        () => {
          if (!map.ready()) return;
          const better = map.toAudioSeconds(pageMs);
          if (Math.abs(better - planned) <= remapIfOffBySeconds || context === null || better <= context.currentTime)
            return;
          stop();
          planned = better;
          stop = sound(name, better);
        },
        Math.max(0, pageMs - performance.now() - remapBeforeMs),
      );
      return {
        cancel: () => {
          window.clearTimeout(remap);
          stop();
        },
      };
    },

    close(): void {
      window.clearInterval(sampling);
      void context?.close();
      context = null;
    },
  };
}

/** `share` scales the loudness: the octave above is mixed in quietly for warmth. */
function playTone(context: AudioContext, out: AudioNode, tone: Tone, when: number, share: number): OscillatorNode {
  const at = when + tone.at;
  const oscillator = context.createOscillator();
  const envelope = context.createGain();
  oscillator.frequency.value = tone.hz;
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(tone.gain * share, at + 0.012);
  envelope.gain.setTargetAtTime(0, at + tone.length, 0.06);
  oscillator.connect(envelope).connect(out);
  oscillator.start(at);
  oscillator.stop(at + tone.length + 0.5);
  return oscillator;
}

/** Exact silence lets the browser drop the real sound device after 30 s, and its clock then runs slow: this is not silence. */
function keepAlive(context: AudioContext, out: AudioNode): void {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index += 1) samples[index] = index % 2 === 0 ? 1e-6 : -1e-6;
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = true;
  source.connect(out);
  source.start();
}
