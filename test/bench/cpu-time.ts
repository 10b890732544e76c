// Processor time that a program's processes have used, from /proc, told apart by what each process is for.
import { readFileSync, readdirSync } from "node:fs";

/** Milliseconds of processor time by kind of process. */
export type CpuTimes = ReadonlyMap<string, number>;

/** The kernel counts in hundredths of a second. */
const msPerTick = 10;

/** The process and all that came from it, now. Chromium names its processes' kinds in their arguments. */
export function cpuTimes(rootPid: number): CpuTimes {
  const parents = new Map(
    readdirSync("/proc")
      .filter(isPid)
      .map((pid) => [Number(pid), parentOf(Number(pid))]),
  );
  const times = new Map<string, number>();
  for (const pid of parents.keys()) {
    if (!descends(pid, rootPid, parents)) continue;
    const kind = kindOf(pid);
    times.set(kind, (times.get(kind) ?? 0) + usedBy(pid));
  }
  return times;
}

/** Percent of one core between two readings. */
export function percentOfCore(before: CpuTimes, after: CpuTimes, elapsedMs: number): ReadonlyMap<string, number> {
  return new Map([...after].map(([kind, ms]) => [kind, ((ms - (before.get(kind) ?? 0)) / elapsedMs) * 100]));
}

function isPid(name: string): boolean {
  return /^\d+$/.test(name);
}

function descends(pid: number, rootPid: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === rootPid) return true;
  return false;
}

/** A process may end between being listed and being read: it then counts as nothing. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** The fields after the program's name, which may itself hold spaces. */
function stat(pid: number): readonly string[] {
  return read(pid, "stat")
    .replace(/^.*\) /s, "")
    .split(" ");
}

function parentOf(pid: number): number {
  return Number(stat(pid)[1] ?? 0);
}

function usedBy(pid: number): number {
  const fields = stat(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * msPerTick;
}

function kindOf(pid: number): string {
  const words = read(pid, "cmdline");
  const type = /--type=([\w-]+)/.exec(words)?.[1] ?? "browser";
  return type === "utility" ? (/--utility-sub-type=([\w.]+)/.exec(words)?.[1] ?? type).replace(/\..*/, "") : type;
}
