// Electron's channel between page and host, played within one process. Messages are cloned on the way, as the real one does.
import type { createBridge } from "../../../electron/desktop/security/bridge.ts";
import { pushChannel } from "../../../shared/contract/channels.ts";

type Renderer = Parameters<typeof createBridge>[0];
type Listener = (event: unknown, push: unknown) => void;

export function fakeIpc(answer: (name: unknown, request: unknown) => Promise<unknown>) {
  const listeners = new Set<Listener>();
  let open = true;
  const parts = {
    async invoke(_channel: string, name: unknown, request: unknown) {
      if (!open) throw new Error("The channel is closed");
      return structuredClone(await answer(name, structuredClone(request)));
    },
    on(channel: string, listener: Listener) {
      if (channel === pushChannel) listeners.add(listener);
    },
    off(_channel: string, listener: Listener) {
      listeners.delete(listener);
    },
  };
  return {
    // Electron's own type returns the emitter and knows many more channels.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    renderer: parts as unknown as Renderer,
    push: (push: unknown) => {
      for (const listener of listeners) listener({ sender: "hidden" }, structuredClone(push));
    },
    close: () => void (open = false),
  };
}
