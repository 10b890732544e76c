// The system's voices: a speech-dispatcher of its own that speaks on the sound card nobody hears. Ends with the benchmark.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { needPrograms } from "./programs.ts";

export interface Voices {
  /** For Chromium, so that it finds these and asks for them. */
  readonly env: NodeJS.ProcessEnv;
  readonly flags: readonly string[];
  readonly stop: () => void;
}

export async function startVoices(soundServer: string): Promise<Voices> {
  needPrograms("speech-dispatcher", "espeak-ng");
  const folder = makeFolder();
  const socket = join(folder.path, "speechd");
  const own = ["-P", join(folder.path, "pid"), "-L", folder.path];
  const daemon = spawn("speech-dispatcher", ["-s", "-t", "0", "-c", "unix_socket", "-S", socket, ...own], {
    env: { ...process.env, PULSE_SERVER: soundServer, XDG_RUNTIME_DIR: folder.path, HOME: folder.path },
    stdio: "ignore",
  });
  const stop = (): void => {
    daemon.kill("SIGTERM");
    process.off("exit", stop);
    folder.remove();
  };
  process.once("exit", stop);
  for (let attempt = 0; !existsSync(socket); attempt += 1) {
    if (attempt === 100) throw new Error("speech-dispatcher did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { env: { SPEECHD_ADDRESS: `unix_socket:${socket}` }, flags: ["--enable-speech-dispatcher"], stop };
}
