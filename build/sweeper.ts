// Ends every process that a run has left behind, once its standard input ends: the run says so, or it was killed and can say nothing. Started by
// child.ts with the mark that the run's processes bear in their environment; a program that makes a session of its own bears it too.
import { readFileSync, readdirSync } from "node:fs";
import process from "node:process";

const [mark = ""] = process.argv.slice(2);
/** Rounds until nothing is found: a process can start another while it is looked for. */
const mostRounds = 50;

process.on("SIGINT", () => null);
process.on("SIGTERM", () => null);
process.stdin.resume();
process.stdin.on("end", () => {
  let left = bearers();
  for (let round = 0; round < mostRounds && left.length > 0; round += 1) {
    for (const pid of left) end(pid);
    left = bearers();
  }
});

/** On systems without /proc the run's own signals must do. */
function bearers(): readonly number[] {
  if (process.platform !== "linux" || mark === "") return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid && bears(pid));
}

function bears(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").includes(`STEADYHOLD_RUN=${mark}`);
  } catch {
    // Gone, or somebody else's.
    return false;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was quicker.
  }
}
