// Everything keys send while a part of the settings listens: for the tester, for learning a key, for the wizard. Decides nothing.
import type { Seen } from "../../shared/input/pairing.ts";
import { useScopeNow } from "./use-scope.ts";

/** `grab`: nobody else gets the keys. Escape is given to nobody either: the listener decides. */
export function useRawKeys(onKey: (seen: Seen) => void, { grab }: { readonly grab: boolean }): void {
  useScopeNow("learn", { isLive: () => false, onPressed: () => {}, onKey, grabs: grab });
}
