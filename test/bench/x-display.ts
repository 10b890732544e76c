// A screen nobody sees: Xvfb with a window manager, so that windows get the focus and can be minimised as on a desk.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { needPrograms, putFirst } from "./programs.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

export interface XDisplay {
  /** What DISPLAY must be to be on it. */
  readonly name: string;
  /** The picture itself, as an XWD file that is always up to date. */
  readonly framebuffer: string;
  readonly stop: () => void;
}

export const screenSize = { width: 1280, height: 800 } as const;

export async function startDisplay(): Promise<XDisplay> {
  needPrograms("Xvfb", "openbox");
  const folder = makeFolder();
  const { width, height } = screenSize;
  const server = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-fbdir", folder.path, "-nolisten", "tcp", "-noreset"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb ended before it was ready")));
    server.stdio[3]?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  putFirst(server.pid);
  const name = `:${number}`;
  const manager = spawn("openbox", ["--sm-disable"], { env: { ...process.env, DISPLAY: name }, stdio: "ignore" });
  const stop = (): void => {
    manager.kill("SIGKILL");
    server.kill("SIGKILL");
    process.off("exit", stop);
    folder.remove();
  };
  process.once("exit", stop);
  return {
    name,
    framebuffer: join(folder.path, "Xvfb_screen0"),
    stop,
  };
}
