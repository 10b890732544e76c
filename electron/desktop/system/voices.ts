// The voices of the system, for spoken words.
import type { CommandLine } from "electron";

/** Before the app is ready. On Linux Chromium leaves the system's speech service (speech-dispatcher) alone unless it is told to ask it. */
export function askSystemVoices(commandLine: Pick<CommandLine, "appendSwitch">, platform: NodeJS.Platform): void {
  if (platform === "linux") commandLine.appendSwitch("enable-speech-dispatcher");
}
