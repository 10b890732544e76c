// What the preload gives the page, made from Electron's renderer side of the channel, which is handed in.
import type { IpcRenderer } from "electron";
import { callChannel, pushChannel } from "../../../shared/contract/channels.ts";

export function createBridge(ipc: Pick<IpcRenderer, "invoke" | "on" | "off">) {
  return {
    call: (name: string, request: unknown): Promise<unknown> => ipc.invoke(callChannel, name, request),
    /** Returns what ends the subscription. */
    onPush(listener: (push: unknown) => void): () => void {
      const hear = (_event: unknown, push: unknown): void => listener(push);
      ipc.on(pushChannel, hear);
      return () => void ipc.off(pushChannel, hear);
    },
  };
}
