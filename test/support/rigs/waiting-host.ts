// A host whose answers and pushes are in the test's hand: every call waits until it is answered. For what reads calls in the page.
import { createBridgeHost } from "../../../renderer/host/bridge-host.ts";
import type { Push } from "../../../shared/contract/contract.ts";

export function waitingHost() {
  const asked: unknown[] = [];
  const waiting: ((answer: unknown) => void)[] = [];
  let listener = (_push: unknown): void => {};
  const host = createBridgeHost({
    call: (_name, request) =>
      new Promise((resolve) => {
        asked.push(request);
        waiting.push(resolve);
      }),
    onPush(heard) {
      listener = heard;
      return () => {};
    },
  });
  /** `asked`: the requests so far; `waiting`: how to answer those that wait, the oldest first. */
  return { host, asked, waiting, push: (push: Push): void => listener(push) };
}
