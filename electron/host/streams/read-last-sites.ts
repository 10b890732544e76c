// Reads what the client's last session leaves for this one out of the store. What is left is sitesToBringIn's business.
import type { Response } from "../../../shared/contract/contract.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { sitesToBringIn } from "../../../shared/session/last-sites.ts";
import type { SessionOfClient, SessionStore, StoreFailure } from "./ports.ts";

export function readLastSites(
  store: Pick<SessionStore, "lastOf" | "read">,
  session: SessionOfClient,
): Result<Response<"session.last-sites">, StoreFailure> {
  const found = store.lastOf(session);
  if (!found.ok) return found;
  if (found.value === null) return ok({ last: null });
  const read = store.read(found.value);
  if (!read.ok) return read;
  const earlier = fold(read.value.map((row) => row.event));
  if (earlier.status === "none") return ok({ last: null });
  const { startedWall, timeZone, facts } = earlier;
  return ok({ last: { startedWall, timeZone, sites: [...sitesToBringIn(facts)] } });
}
