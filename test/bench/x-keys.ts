// Presses and releases real keys on an X display, at known times of the system's monotonic clock.
import { z } from "zod";
import { fileURLToPath } from "node:url";
import { startLineProcess } from "./line-process.ts";
import { needPrograms, putFirst } from "./programs.ts";

/** The X server took it at this moment of the monotonic clock, give or take. */
export interface Sent {
  readonly atMono: number;
  readonly errorMs: number;
}

export interface XKeys {
  /** `key`: an X key name. `atMono`: when, in ms; in the past means now. Answers when it was handed to the X server. */
  readonly down: (key: string, atMono?: number) => Promise<Sent>;
  readonly up: (key: string, atMono?: number) => Promise<Sent>;
  readonly stop: () => void;
}

const script = fileURLToPath(new URL("x-keys.py", import.meta.url));
const sent = z.tuple([z.number(), z.number()]);

export function startKeys(display: string): XKeys {
  needPrograms("python3");
  const sender = startLineProcess("python3", [script], { DISPLAY: display });
  putFirst(sender.pid);
  const send = async (key: string, way: "down" | "up", atMono: number): Promise<Sent> => {
    const [before, after] = sent.parse(await sender.ask(`${key} ${way} ${atMono}`));
    return { atMono: (before + after) / 2, errorMs: (after - before) / 2 };
  };
  return {
    down: (key, atMono = 0) => send(key, "down", atMono),
    up: (key, atMono = 0) => send(key, "up", atMono),
    stop: sender.stop,
  };
}
