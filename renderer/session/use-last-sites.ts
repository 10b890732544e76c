// Asks the host once what the client's last session leaves to bring in. Null: not known yet, or there was none.
import type { Response } from "../../shared/contract/contract.ts";
import { useCall } from "../host/use-call.ts";

export type LastSites = Response<"session.last-sites">["last"];

export function useLastSites(sessionId: string): LastSites {
  return useCall("session.last-sites", { sessionId }).value?.last ?? null;
}
