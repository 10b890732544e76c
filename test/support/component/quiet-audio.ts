// An audio device nobody hears, on the page's own clock: cues begin and end when the test lets their time pass. Stands in component tests for
// the browser's AudioContext, whose clock no test can hold.
import { swap } from "./swap.ts";

const sampleRate = 48_000;

class QuietAudio extends OfflineAudioContext {
  #state: AudioContextState = "running";
  readonly outputLatency = 0;

  constructor() {
    super(1, 1, sampleRate);
  }
  override get state(): AudioContextState {
    return this.#state;
  }
  override get currentTime(): number {
    return performance.now() / 1000;
  }
  override async resume(): Promise<void> {
    this.#state = "running";
  }
  async close(): Promise<void> {
    this.#state = "closed";
  }
  async setSinkId(): Promise<void> {
    // There is one speaker.
  }
  getOutputTimestamp(): AudioTimestamp {
    return { contextTime: this.currentTime, performanceTime: performance.now() };
  }
}

/** When each was set to begin, in seconds of the page's clock. */
const begun = new WeakMap<AudioScheduledSourceNode, number>();

function begin(source: AudioScheduledSourceNode, when: number): number {
  const from = Math.max(when, source.context.currentTime);
  begun.set(source, from);
  return from;
}

function endAt(source: AudioScheduledSourceNode, seconds: number): void {
  window.setTimeout(() => source.dispatchEvent(new Event("ended")), Math.max(0, seconds * 1000 - performance.now()));
}

/** Returns what gives the browser its own audio back. */
export function quietAudio(): () => void {
  const buffered = AudioBufferSourceNode.prototype;
  const scheduled = AudioScheduledSourceNode.prototype;
  const undo = [
    swap(window, "AudioContext", { value: QuietAudio }),
    swap(buffered, "start", {
      value: function start(this: AudioBufferSourceNode, when = 0) {
        const from = begin(this, when);
        if (!this.loop) endAt(this, from + (this.buffer?.duration ?? 0));
      },
    }),
    swap(scheduled, "start", {
      value: function start(this: AudioScheduledSourceNode, when = 0) {
        begin(this, when);
      },
    }),
    swap(scheduled, "stop", {
      value: function stop(this: AudioScheduledSourceNode, when = 0) {
        endAt(this, Math.max(when, begun.get(this) ?? 0));
      },
    }),
  ];
  return () => undo.forEach((one) => one());
}
