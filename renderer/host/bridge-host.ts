// The host over the desktop app's bridge. What crosses it is read by the contract like anything from outside.
import type { Push } from "../../shared/contract/contract.ts";
import { pushSchema } from "../../shared/contract/pushes.ts";
import { err, ok } from "../../shared/result.ts";
import { readAnswer } from "./answer.ts";
import type { Host } from "./host.ts";
import { createListeners } from "./listeners.ts";

/** What the preload puts on the window. */
export interface Bridge {
  readonly call: (name: string, request: unknown) => Promise<unknown>;
  readonly onPush: (listener: (push: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly steadyhold?: Bridge;
  }
}

export function createBridgeHost(bridge: Bridge): Host {
  const pushes = createListeners<Push>();
  bridge.onPush((raw) => {
    const push = pushSchema.safeParse(raw);
    pushes.tell(push.success ? push.data : { type: "reread" });
  });
  const call: Host["call"] = async (name, request) => {
    try {
      return readAnswer(name, await bridge.call(name, request));
    } catch {
      return err({ code: "host-gone" });
    }
  };
  return {
    kind: "electron",
    call,
    onPush: pushes.add,
    // The bridge lives and dies with the window.
    onConnection: () => () => {},
    files: "written",
    savePdf: (name) => call("page.save-pdf", { name }),
    saveExport: (asked) => call("export.save", asked),
    async saveFile(name, content) {
      const answer = await call("file.save", { name, content });
      return answer.ok ? ok(answer.value) : answer;
    },
  };
}
