// Watches a part of an X display's picture and tells when it first looks different.
import { z } from "zod";
import { fileURLToPath } from "node:url";
import { startLineProcess } from "./line-process.ts";
import { needPrograms, putFirst } from "./programs.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Seen at this moment of the monotonic clock; it came about up to `gapMs` earlier. */
export interface FirstChange {
  readonly atMono: number;
  readonly gapMs: number;
}

export interface Watcher {
  /** From now on, for up to so many ms; null when nothing changed. */
  readonly watch: (limitMs: number) => Promise<FirstChange | null>;
  readonly stop: () => void;
}

const script = fileURLToPath(new URL("x-first-change.py", import.meta.url));
const answer = z.tuple([z.number(), z.number()]).nullable();

export function watchPicture(framebuffer: string, { x, y, width, height }: Box): Watcher {
  needPrograms("python3");
  const watcher = startLineProcess("python3", [script, framebuffer, ...[x, y, width, height].map(String)]);
  putFirst(watcher.pid);
  return {
    async watch(limitMs) {
      const seen = answer.parse(await watcher.ask(`watch ${limitMs}`));
      return seen === null ? null : { atMono: seen[0], gapMs: seen[0] - seen[1] };
    },
    stop: watcher.stop,
  };
}
