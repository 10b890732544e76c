// How the disk keeps up, for whoever shows it: read when the page is opened or its host is back, and then as the host tells it.
import { useEffect, useState } from "react";
import type { StorageState } from "../../shared/contract/contract.ts";
import type { Host } from "./host.ts";

/** Null until it is known. */
export function useStorageState(host: Pick<Host, "call" | "onPush" | "onConnection">): StorageState | null {
  const [state, setState] = useState<StorageState | null>(null);
  useEffect(() => {
    let told = 0;
    let isGone = false;
    async function read(): Promise<void> {
      const before = told;
      const answer = await host.call("storage.read", {});
      // What was pushed meanwhile is newer.
      if (answer.ok && !isGone && told === before) setState(answer.value);
    }
    const stopPushes = host.onPush((push) => {
      if (push.type === "reread") void read();
      if (push.type !== "storage") return;
      told += 1;
      const { saving, waiting, why } = push;
      setState({ saving, waiting, why });
    });
    const stopConnection = host.onConnection((connected) => {
      if (connected) void read();
    });
    void read();
    return () => {
      isGone = true;
      stopPushes();
      stopConnection();
    };
  }, [host]);
  return state;
}
