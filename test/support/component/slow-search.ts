// A host whose search for clients answers when the test lets it go: how a slow computer looks to somebody who types at a scanner's speed.
import type { CallName, Request } from "../../../shared/contract/contract.ts";
import type { Host } from "../../../renderer/host/host.ts";

export type SlowSearch = { readonly host: Host; readonly letGo: () => void };

export function slowSearch(host: Host): SlowSearch {
  const waiting: (() => void)[] = [];
  return {
    host: {
      ...host,
      async call<N extends CallName>(name: N, request: Request<N>) {
        if (name === "client.search") await new Promise<void>((resolve) => waiting.push(resolve));
        return host.call(name, request);
      },
    },
    letGo: () => waiting.splice(0).forEach((answer) => answer()),
  };
}
