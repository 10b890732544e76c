// The Debian programs the benchmarks with a screen and a sound card need. Says what to install when one is missing.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const packageOf = {
  Xvfb: "xvfb",
  openbox: "openbox",
  pulseaudio: "pulseaudio",
  parec: "pulseaudio-utils",
  python3: "python3",
} as const;
export type Program = keyof typeof packageOf;

export function needPrograms(...programs: readonly Program[]): void {
  const missing = programs.filter((program) => !isOnPath(program)).map((program) => packageOf[program]);
  if (missing.length > 0) throw new Error(`This benchmark needs: apt-get install ${missing.join(" ")}`);
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
