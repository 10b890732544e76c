// The one channel between page and host: checks who speaks and how much, hands the call to the dispatcher, answers its Result.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from "electron";
import { callChannel, pushChannel } from "../../../shared/contract/channels.ts";
import { limitsOf, type Failure, type Push } from "../../../shared/contract/contract.ts";
import { err, type Result } from "../../../shared/result.ts";
import type { OpenHost } from "../../host/guarded-host.ts";
import { isOurs } from "./origin.ts";

type Sender = { readonly url: string; readonly parent: unknown };

/** Only our page's own frame may call: not a frame within it, not a frame that is gone. */
export function maySend(frame: Sender | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

export function serveCalls(ipcMain: Pick<IpcMain, "handle">, host: Pick<OpenHost, "dispatch">): void {
  ipcMain.handle(callChannel, (event: Pick<IpcMainInvokeEvent, "senderFrame">, name: unknown, request: unknown) =>
    answerCall(event.senderFrame, name, request, host),
  );
}

export async function answerCall(
  frame: Sender | null,
  name: unknown,
  request: unknown,
  host: Pick<OpenHost, "dispatch">,
): Promise<Result<unknown, Failure>> {
  if (!maySend(frame)) return err({ code: "bad-request", detail: "not our page" });
  if (sizeOf(request) > limitsOf(typeof name === "string" ? name : "").request)
    return err({ code: "bad-request", detail: "too large" });
  return host.dispatch(name, request);
}

/** Hands every push to the windows that show our page. */
export function pushTo(
  windows: () => readonly { readonly webContents: Pick<WebContents, "send" | "getURL" | "isDestroyed"> }[],
  push: Push,
): void {
  for (const { webContents } of windows()) {
    if (!webContents.isDestroyed() && isOurs(webContents.getURL())) webContents.send(pushChannel, push);
  }
}

/** In characters of JSON; what cannot be written as JSON is too large for us. */
function sizeOf(request: unknown): number {
  try {
    return JSON.stringify(request)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
