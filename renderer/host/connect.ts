// Picks the host this page runs in: the bridge of the desktop app when it is there, else loopback HTTP. Waits for the clock handshake.
import type { PageClock } from "../session/session-store.ts";
import { createBridgeHost } from "./bridge-host.ts";
import { createClockSync } from "./clock-sync.ts";
import type { Host } from "./host.ts";
import { createHttpHost } from "./http-host.ts";
