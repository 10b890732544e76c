// The Debian programs the benchmarks with a screen and a sound card need. Says what to install when one is missing.
import { accessSync, constants as files } from "node:fs";
import { constants, setPriority } from "node:os";
import { delimiter, join } from "node:path";

const packageOf = {
  Xvfb: "xvfb",
  openbox: "openbox",
  pulseaudio: "pulseaudio",
  parec: "pulseaudio-utils",
  python3: "python3",
  sox: "sox",
  strace: "strace",
  "speech-dispatcher": "speech-dispatcher",
  "espeak-ng": "espeak-ng",
} as const;
export type Program = keyof typeof packageOf;

export function needPrograms(...programs: readonly Program[]): void {
  const missing = programs.filter((program) => !isOnPath(program)).map((program) => packageOf[program]);
  if (missing.length > 0) throw new Error(`This benchmark needs: apt-get install ${missing.join(" ")}`);
}

/** For what stands in for hardware or measures: neither waits for its turn on a busy computer. Where the system allows it (root). */
export function putFirst(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_HIGHEST);
  } catch {
    // Then the moments are known less well, which the results say.
  }
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), files.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
