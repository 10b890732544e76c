// Clients' records as streams: the one value the host runs, and by which a file's records are read and checked.
import type { Decider } from "../stream.ts";
import type { Moment } from "../time/calendar.ts";
import { clientBreach, type ClientBreach } from "./client-breach.ts";
import type { RecordCommand } from "./commands.ts";
import { decideRecord } from "./decide.ts";
import { clientEventFormat, type ClientEvent } from "./events.ts";
import { evolveRecord } from "./evolve.ts";
import type { RecordRefusal } from "./refusals.ts";
import type { ClientRecord } from "./state.ts";

/** `at`: when and where it is recorded. */
export const clientDecider: Decider<ClientRecord, RecordCommand, ClientEvent, RecordRefusal, Moment, ClientBreach> = {
  decide: decideRecord,
  evolve: evolveRecord,
  format: clientEventFormat,
  breachOf: clientBreach,
  neverBegun: "record-not-started",
};
