// A sound card nobody hears: a PulseAudio of its own with a null sink, and recordings of what is really played on it, each block of
// samples with the time it arrived. Ends with the benchmark; the user's own sound server is not touched.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { run } from "../../build/child.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { needPrograms, putFirst } from "./programs.ts";
import type { Arrival } from "./recording-clock.ts";

export const sampleRate = 48_000;

export interface Recording {
  readonly samples: Float32Array;
  readonly arrivals: readonly Arrival[];
}

export interface SoundCard {
  /** What PULSE_SERVER must be to play on it. */
  readonly server: string;
  readonly record: () => { readonly stop: () => Recording };
  readonly stop: () => void;
}

export async function startSoundCard(): Promise<SoundCard> {
  needPrograms("pulseaudio", "parec");
  const folder = makeFolder();
  const socket = join(folder.path, "native");
  const server = `unix:${socket}`;
  const env = { ...process.env, PULSE_RUNTIME_PATH: folder.path, PULSE_STATE_PATH: folder.path, HOME: folder.path };
  const daemon = spawn(
    "pulseaudio",
    [
      "-n",
      "--daemonize=no",
      "--use-pid-file=no",
      "--exit-idle-time=-1",
      "--log-level=error",
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      `--load=module-null-sink sink_name=bench rate=${sampleRate} format=float32le channels=2`,
    ],
    { env, stdio: "ignore" },
  );
  const stop = (): void => {
    daemon.kill("SIGKILL");
    process.off("exit", stop);
    folder.remove();
  };
  process.once("exit", stop);
  for (let attempt = 0; ; attempt += 1) {
    const asked = await run("pactl", ["-s", server, "info"], { quiet: true, env });
    if (asked.code === 0) break;
    if (attempt === 100) throw new Error("PulseAudio did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { server, record: () => record(server), stop };
}

function record(server: string): { readonly stop: () => Recording } {
  const chunks: Buffer[] = [];
  const arrivals: Arrival[] = [];
  let bytes = 0;
  const recorder = spawn(
    "parec",
    ["-s", server, "-d", "bench.monitor", "--raw", "--format=float32le", `--rate=${sampleRate}`, "--channels=1"].concat(
      "--latency-msec=10",
    ),
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  putFirst(recorder.pid);
  recorder.stdout.on("data", (chunk: Buffer) => {
    const atMono = monotonicMs();
    chunks.push(chunk);
    bytes += chunk.length;
    arrivals.push({ frames: bytes / Float32Array.BYTES_PER_ELEMENT, atMono });
  });
  return {
    stop() {
      recorder.kill("SIGKILL");
      const whole = Buffer.concat(chunks);
      const count = Math.floor(whole.length / Float32Array.BYTES_PER_ELEMENT);
      const samples = new Float32Array(count);
      for (let index = 0; index < count; index += 1) samples[index] = whole.readFloatLE(index * 4);
      return { samples, arrivals };
    },
  };
}
