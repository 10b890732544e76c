// Sessions with everything around it in the test's hand: clock, log, deadlines and what was told to the windows.
import type { Failure, Push } from "../../../../shared/contract/contract.ts";
import { pushSchema } from "../../../../shared/contract/pushes.ts";
import type { Result } from "../../../../shared/result.ts";
import type { SessionCommand } from "../../../../shared/session/commands.ts";
import { createSealer } from "../../../../electron/host/streams/sealer.ts";
import { createSessions, type Sessions } from "../../../../electron/host/streams/sessions.ts";
import { createStorageState } from "../../../../electron/host/streams/storage-state.ts";
import type { SessionEvent } from "../../../../shared/session/events.ts";
import { fold } from "../../../../shared/session/evolve.ts";
import type { RecordedEvent } from "../../../../shared/session/record.ts";
import type { Facts, Session } from "../../../../shared/session/state.ts";
import { sha256 } from "../../../../electron/host/system/sha256.ts";
import { fakeDeadlines } from "../../../support/rigs/fake-deadlines.ts";
import { markQuadratus, startHold } from "../../../support/samples/given.ts";
import { manualClock } from "../../../support/rigs/manual-clock.ts";
import { memoryStore } from "../../../support/rigs/memory-store.ts";

const tickMs = 500;

export function sessionsRig() {
  const clock = manualClock();
  const store = memoryStore();
  let deadlines = fakeDeadlines();
  let pushes: Push[] = [];
  let commandCount = 0;
  let sessionCount = 0;
  let onPublish: (push: Push) => void = () => undefined;
  let sessions = create();
  let sessionId = "";

  function create(): Sessions {
    const publish = (push: Push): void => {
      pushes.push(pushSchema.parse(push));
      onPublish(push);
    };
    const storage = createStorageState(publish);
    const created = createSessions({
      store,
      clock,
      deadlines,
      sealer: createSealer(sha256),
      newId: () => `s-${(sessionCount += 1)}`,
      publish,
      appended: (answer) => storage.appended(answer),
      afterCommit: () => [],
    });
    created.recover();
    return created;
  }

  function fireDeadline(): void {
    const due = deadlines.dueOf(sessionId);
    if (due === null || due > clock.mono()) return;
    deadlines.clear(sessionId);
    sessions.due(sessionId);
  }

  const rows = (): readonly RecordedEvent[] => {
    const read = store.read(sessionId);
    return read.ok ? read.value : [];
  };
  const session = (): Session => {
    const state = fold(rows().map((row) => row.event));
    if (state.status === "none") throw new Error("no session in the log");
    return state;
  };
  const facts = (): Facts => session().facts;

  return {
    clock,
    store,
    session,
    facts,
    rows,
    get sessions() {
      return sessions;
    },
    get deadlines() {
      return deadlines;
    },
    get sessionId() {
      return sessionId;
    },

    open(client = "Client 7") {
      const answer = sessions.start(client, `start-${(commandCount += 1)}`);
      if (answer.ok) sessionId = answer.value.sessionId;
      return answer;
    },

    /** A press right now, with its stamp, under an id of its own. */
    press(command: SessionCommand, ago = 0): Result<number, Failure> {
      return sessions.execute(sessionId, `c-${(commandCount += 1)}`, command, clock.mono() - ago);
    },
    pressStamped(command: SessionCommand, stamp: number | null): Result<number, Failure> {
      return sessions.execute(sessionId, `c-${(commandCount += 1)}`, command, stamp);
    },

    /** Time passes as on a healthy host: it ticks, and deadlines are kept on time. */
    pass(ms: number): void {
      const end = clock.mono() + ms;
      while (clock.mono() < end) {
        const due = deadlines.dueOf(sessionId) ?? Number.POSITIVE_INFINITY;
        clock.pass(Math.min(tickMs, end - clock.mono(), due - clock.mono()));
        fireDeadline();
        sessions.tick();
      }
    },
    /** Time passes and nobody notices: no tick, no deadline. */
    stall(ms: number): void {
      clock.pass(ms);
    },

    /** The host dies; later another one starts on the same log, with another monotonic clock. */
    crashAndRestart(wallMsLater: number): void {
      clock.reboot(50_000, wallMsLater);
      deadlines = fakeDeadlines();
      pushes = [];
      sessions = create();
    },

    listen(listener: (push: Push) => void): void {
      onPublish = listener;
    },
    /** Everything told since the last time this was asked. */
    told(): readonly Push[] {
      const all = pushes;
      pushes = [];
      return all;
    },
    lastEvents: (count: number): readonly SessionEvent[] =>
      rows()
        .slice(-count)
        .map((row) => row.event),
  };
}

/** One second in, a site; two seconds in, a hold on it, and all of it told. */
export function holdingRig() {
  const rig = sessionsRig();
  rig.open();
  rig.pass(1_000);
  rig.press(markQuadratus);
  rig.pass(1_000);
  rig.press(startHold);
  rig.told();
  return rig;
}
