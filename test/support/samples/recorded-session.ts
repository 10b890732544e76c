// A data folder with an open session already in it: sites all over the body in every state a site can be in. Written through the real
// store before the host starts, so that no test has to wait for holds to run their time.
import { join } from "node:path";
import { openStores } from "../../../electron/host/store/stores.ts";
import { muscles } from "../../../shared/body/muscles.ts";
import { usualPlaces } from "../../../shared/body/places.ts";
import type { Command } from "../../../shared/session/commands.ts";
import { decide } from "../../../shared/session/decide/decide.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { siteStates, type SiteState } from "../../../shared/session/queries.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { noSession, type SessionState } from "../../../shared/session/state.ts";
import { summarise } from "../../../shared/session/summary.ts";

/** What was done on a site to bring it into each state that outlives a hold. */
const acts: Readonly<Record<Exclude<SiteState, "holding">, readonly Command[]>> = {
  planned: [],
  short: [],
  counted: [],
  released: [{ type: "record-response", response: "released" }],
  easing: [{ type: "record-response", response: "easing" }],
  "not-released": [{ type: "record-response", response: "not-released" }],
  closed: [{ type: "suspect-inflammation" }],
};
const states = siteStates.filter((state) => state !== "holding");

/** `count` sites, begun an hour before `now`; their states follow each other in the order planned, short, counted, released, easing, not released, closed. */
export function recordSession(folder: string, count: number, client = "JM-042", now = Date.now()): void {
  const events: SessionEvent[] = [];
  let state: SessionState = noSession;
  let ms = 0;
  const act = (command: Command): void => {
    const decision = decide(command, ms, state);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error.code}`);
    events.push(...decision.value);
    state = fold(decision.value, state);
    ms += 1_000;
  };
  const startedWall = now - 3_600_000;
  act({ type: "start-session", sessionId: "recorded", client, startedWall, timeZone: "America/Toronto" });
  act({ type: "record-pain", moment: "before", score: 5 });
  for (const [index, place] of placesAllOver().slice(0, count).entries()) {
    act({ type: "mark-site", ...place });
    const becomes = states[index % states.length] ?? "planned";
    if (becomes !== "planned") {
      act({ type: "start-hold" });
      ms += becomes === "short" ? 4_000 : 12_000 + index * 250;
      act({ type: "end-hold" });
    }
    for (const command of acts[becomes]) act(command);
  }
  write(folder, events, state, now);
}

/** Every muscle's usual places on both sides, one muscle after the other and round again. */
function placesAllOver() {
  return [0, 1, 2, 3].flatMap((which) =>
    muscles.flatMap(({ id }, index) => {
      const side = (index + which) % 2 === 0 ? ("left" as const) : ("right" as const);
      const place = usualPlaces(id, side)[which];
      return place === undefined ? [] : [{ muscle: id, side, view: place.view, point: place.point }];
    }),
  );
}

function write(folder: string, events: readonly SessionEvent[], state: SessionState, now: number): void {
  const database = openStores(join(folder, "steadyhold.sqlite"));
  if (!database.ok || state.status === "none") throw new Error("The session could not be written.");
  const store = database.value.sessions;
  const wall = now - 60_000;
  const rows = events.map((event, index) => ({
    position: index + 1,
    wall,
    commandId: `c${index}`,
    stamp: "press" as const,
    event,
  }));
  const appended = store.append([{ id: "recorded", position: 0, rows, line: summarise(state) }]);
  database.value.database.close();
  if (!appended.ok) throw new Error(appended.error.code);
}
