// Load to measure under: processes that keep the cores or the disk busy, and a main loop that stands still again and again.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";

export interface Load {
  readonly stop: () => void;
}

// Looks at its parent now and then, so that none is left when a benchmark is killed.
const busyLoop = `
  const parent = process.ppid;
  process.stdout.write("busy");
  for (;;) {
    for (let i = 0; i < 2e8; i += 1);
    if (process.ppid !== parent) process.exit();
  }`;

/** Comes back when all of them are running. */
export async function busyProcesses(count: number): Promise<Load> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ["-e", busyLoop], { stdio: ["ignore", "pipe", "ignore"] }),
  );
  const stop = (): void => {
    for (const child of children) child.kill("SIGKILL");
  };
  process.once("exit", stop);
  await Promise.all(
    children.map(
      (child) =>
        new Promise((resolve, reject) => {
          child.stdout.once("data", resolve);
          child.once("error", reject);
        }),
    ),
  );
  return {
    stop() {
      process.off("exit", stop);
      stop();
    },
  };
}

// Writes and flushes as fast as the disk can, and says how long each flush took. Ends with its parent.
const busyDiskLoop = `
  const fs = require("node:fs");
  const parent = process.ppid;
  const file = fs.openSync(process.argv[1], "w");
  const block = Buffer.alloc(4 << 20, 7);
  process.stdout.write("busy\\n");
  for (let at = 0; process.ppid === parent; at = (at + 1) % 16) {
    const began = performance.now();
    fs.writeSync(file, block, 0, block.length, at * block.length);
    fs.fsyncSync(file);
    fs.writeSync(1, (performance.now() - began).toFixed(2) + "\\n");
  }`;

/** `path`: a file on the disk to keep busy. `flushes`: how long each write and flush took so far, in ms. */
export async function busyDisk(
  path: string,
  count: number,
): Promise<Load & { readonly flushes: () => readonly number[] }> {
  const flushes: number[] = [];
  const children = Array.from({ length: count }, (_, index) =>
    spawn(process.execPath, ["-e", busyDiskLoop, `${path}-${index}`], { stdio: ["ignore", "pipe", "ignore"] }),
  );
  const stop = (): void => {
    for (const child of children) child.kill("SIGKILL");
    for (const index of children.keys()) rmSync(`${path}-${index}`, { force: true });
  };
  process.once("exit", stop);
  await Promise.all(
    children.map(
      (child) =>
        new Promise((resolve, reject) => {
          child.once("error", reject);
          createInterface({ input: child.stdout }).on("line", (line) => {
            if (line === "busy") resolve(null);
            else flushes.push(Number(line));
          });
        }),
    ),
  );
  return {
    flushes: () => flushes,
    stop() {
      process.off("exit", stop);
      stop();
    },
  };
}

/**
 * Blocks this thread's loop for `blockMs` within every `everyMs`, each time at a random place of it: at a fixed one, what starts
 * between two blocks and lasts a multiple of `everyMs` would never meet a block.
 */
export function blockMainLoop(blockMs: number, everyMs: number): Load {
  let timer: NodeJS.Timeout;
  let windowStart = performance.now();
  const plan = (): void => {
    const at = windowStart + Math.random() * (everyMs - blockMs);
    timer = setTimeout(block, Math.max(0, at - performance.now()));
  };
  const block = (): void => {
    const until = performance.now() + blockMs;
    while (performance.now() < until);
    windowStart += everyMs;
    plan();
  };
  plan();
  return { stop: () => clearTimeout(timer) };
}

/**
 * Stops Chromium's sound service for `stallMs` at a random moment of every `everyMs`, as a computer does that has no time for it.
 * `browserPid`: the browser's own process. Throws where the service is not running.
 */
export function stallAudio(browserPid: number, stallMs: number, everyMs: number): Load {
  const pid = soundServiceOf(browserPid);
  const goOn = (): void => void process.kill(pid, "SIGCONT");
  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(
      () => {
        process.kill(pid, "SIGSTOP");
        timer = setTimeout(() => {
          goOn();
          next();
        }, stallMs);
      },
      Math.random() * 2 * (everyMs - stallMs),
    );
  };
  next();
  process.once("exit", goOn);
  return {
    stop() {
      clearTimeout(timer);
      process.off("exit", goOn);
      goOn();
    },
  };
}

function soundServiceOf(browserPid: number): number {
  const found = readdirSync("/proc").find((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const isService = readFileSync(`/proc/${name}/cmdline`, "utf8").includes("audio.mojom.AudioService");
      return isService && parentsOf(Number(name)).includes(browserPid);
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error("Chromium has no sound service that could be stopped.");
  return Number(found);
}

function parentsOf(pid: number): readonly number[] {
  const parents: number[] = [];
  for (let at = pid; at > 1;) {
    const status = readFileSync(`/proc/${at}/stat`, "utf8");
    at = Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
    parents.push(at);
  }
  return parents;
}
