// A screen of its own with a real keyboard: Xvfb and xdotool, where the machine has them. Keys pressed here go the whole way, auto-repeat included.
import { spawn, spawnSync } from "node:child_process";
import process from "node:process";

export type XScreen = {
  readonly display: string;
  readonly keyDown: (key: string) => void;
  readonly keyUp: (key: string) => void;
  readonly close: () => void;
};

/** The programs that are missing here; empty when real keys can be pressed. */
export function missingForRealKeys(): readonly string[] {
  return ["Xvfb", "xdotool"].filter((program) => spawnSync("which", [program]).status !== 0);
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
  const press = (act: "keydown" | "keyup", key: string): void => {
    const done = spawnSync("xdotool", [act, key], { env: { ...process.env, DISPLAY: display } });
    if (done.status !== 0) throw new Error(`xdotool ${act} ${key}: ${done.stderr.toString()}`);
  };
  return {
    display,
    keyDown: (key) => press("keydown", key),
    keyUp: (key) => press("keyup", key),
    close: () => void server.kill("SIGTERM"),
  };
}
