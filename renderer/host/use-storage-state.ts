// How the disk keeps up, for whoever shows it: read when the page is opened or its host is back, and whenever the host says that it changed.
import type { StorageState } from "../../shared/contract/contract.ts";
import { onReread, useCall } from "./use-call.ts";

/** Null until it is known. */
export function useStorageState(): StorageState | null {
  return useCall("storage.read", {}, (push) => push.type === "storage" || onReread(push)).value;
}
