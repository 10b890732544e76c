// The log file: what the program did and what failed, for whoever has to find out why. It holds no client data, by its make: an entry is one
// of the words below and facts that are numbers or short words of ours; an error leaves its kind and its place in the code, never its words.
import { appendFileSync, readFileSync, renameSync, statSync } from "node:fs";
import type { Clock } from "../streams/ports.ts";

export type LogWord =
  | "started"
  | "ended"
  | "damaged"
  | "storage-failed"
  | "storage-works"
  | "hold-interrupted"
  | "backup-made"
  | "backup-failed"
  | "restored"
  | "restore-failed"
  | "page-gone"
  | "bug";

export type Log = {
  readonly note: (word: LogWord, facts: Readonly<Record<string, string | number | boolean>>) => void;
  readonly noteBug: (error: unknown) => void;
  /** The newest lines, oldest first. */
  readonly tail: () => readonly string[];
};

const largestBytes = 256 * 1024;
const olderKept = 2;
const tailLines = 120;

export function openLog(file: string, clock: Pick<Clock, "wall">): Log {
  function write(line: string): void {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + line.length > largestBytes) rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not stop what it tells of.
    }
  }
  const note: Log["note"] = (word, facts) => {
    const told = Object.entries(facts).map(([name, value]) => `${name}=${plain(value)}`);
    write(`${[new Date(clock.wall()).toISOString(), word, ...told].join(" ")}\n`);
  };
  return {
    note,
    noteBug(error) {
      note("bug", { kind: error instanceof Error ? error.name : typeof error, ...placeOf(error) });
    },
    tail() {
      try {
        return readFileSync(file, "utf8").trimEnd().split("\n").slice(-tailLines);
      } catch {
        return [];
      }
    },
  };
}

/** Words of ours are short and plain; whatever is not is left out. */
function plain(value: string | number | boolean): string {
  return typeof value !== "string" || /^[\w.:-]{1,60}$/.test(value) ? String(value) : "?";
}

/** "main.js:120:7" of the first places on the stack. */
function placeOf(error: unknown): Record<string, string> {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const places = [...stack.matchAll(/([\w.-]+\.(?:js|ts|cjs):\d+:\d+)\)?$/gm)]
    .slice(0, 4)
    .map(([, place]) => place ?? "");
  return Object.fromEntries(places.map((place, index) => [`at${index + 1}`, place]));
}

function rotate(file: string): void {
  for (let older = olderKept; older >= 1; older -= 1) {
    const from = older === 1 ? file : `${file}.${older - 1}`;
    if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, `${file}.${older}`);
  }
}
