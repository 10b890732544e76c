// A screen of its own with a real keyboard: Xvfb and xdotool, where the machine has them. Keys pressed here go the whole way, auto-repeat included.
import { spawn, spawnSync } from "node:child_process";
import process from "node:process";

export type XScreen = {
  readonly display: string;
  readonly keyDown: (key: string) => void;
  readonly keyUp: (key: string) => void;
  /** From now on its keyboard is one of these, by their name in xkeyboard-config. */
  readonly useLayout: (layout: string, variant: string) => void;
  readonly close: () => void;
};

/** The programs that are missing here; empty when real keys can be pressed. */
export function missingForRealKeys(): readonly string[] {
  return ["Xvfb", "xdotool", "setxkbmap"].filter((program) => spawnSync("which", [program]).status !== 0);
}

export async function openScreen(): Promise<XScreen> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb ended before it was ready")));
    server.stdio[3]?.once("data", (said: Buffer) => resolve(said.toString().trim()));
  });
  const display = `:${number}`;
  const run = (program: string, ...args: readonly string[]): void => {
    const done = spawnSync(program, args, { env: { ...process.env, DISPLAY: display } });
    if (done.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${done.stderr.toString()}`);
  };
  return {
    display,
    keyDown: (key) => run("xdotool", "keydown", key),
    keyUp: (key) => run("xdotool", "keyup", key),
    useLayout: (layout, variant) => run("setxkbmap", "-layout", layout, "-variant", variant),
    close: () => void server.kill("SIGTERM"),
  };
}
