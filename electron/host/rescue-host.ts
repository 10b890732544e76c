// What answers where the data is damaged and there are backups: who it is and what backups there are, and to everything else that the data is damaged.
// Opened by guarded-host.ts in the engine's place.
import { ok } from "../../shared/result.ts";
import { readSettings } from "../../shared/settings/settings.ts";
import type { BackupCalls } from "./calls/backup-calls.ts";
import { createDispatch, type Handlers } from "./calls/dispatch.ts";
import type { EngineHost } from "./engine-host.ts";
import type { HostSettings } from "./host-settings.ts";
import type { Clock } from "./streams/ports.ts";

export function openRescue(
  { version, kind }: Pick<HostSettings, "version" | "kind">,
  clock: Pick<Clock, "mono">,
  backupCalls: BackupCalls,
  onBug: (error: unknown) => void,
): EngineHost {
  const few: Partial<Handlers> = {
    "app.info": () => ok({ version, host: kind }),
    "clock.read": () => ok({ mono: clock.mono() }),
    "storage.read": () => ok({ saving: false, waiting: 0, why: "damaged" }),
    "settings.read": () => ok(readSettings(new Map())),
    ...backupCalls,
  };
  return {
    dispatch: createDispatch(few, onBug, { code: "not-saved", why: "damaged" }),
    sleep: () => undefined,
    wake: () => undefined,
    settings: () => readSettings(new Map()),
    holding: () => false,
    unsaved: () => 0,
    openSession: () => null,
    close: () => undefined,
  };
}
