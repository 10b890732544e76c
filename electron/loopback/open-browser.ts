// Opens an address in the person's own browser with the system's own means.
import { spawn } from "node:child_process";

/** False when no browser could be started. The token in the address can be seen among the processes, and is good for one use only. */
export function openBrowser(address: string, platform: NodeJS.Platform): Promise<boolean> {
  const [command, args] = openCommand(address, platform);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
    child.unref();
  });
}

export function openCommand(address: string, platform: NodeJS.Platform): [command: string, args: string[]] {
  if (platform === "win32") return ["rundll32", ["url.dll,FileProtocolHandler", address]];
  return [platform === "darwin" ? "open" : "xdg-open", [address]];
}
