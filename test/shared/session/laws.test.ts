// What holds for every session whatever was pressed, in any order, at any time.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../../shared/session/decide/decide.ts";
import { eventVersion, sessionEventSchema, upcast, type SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { isClosed } from "../../../shared/session/site-state.ts";
import { sessionClockMs } from "../../../shared/session/session-time.ts";
import type { Facts, Session, SessionState } from "../../../shared/session/state.ts";
import { commands, history, play, sessionCommand } from "../../support/samples/arbitraries.ts";
import { redo, undo } from "../../support/samples/given.ts";

const runs = { numRuns: 300 };
const always = (law: (story: ReturnType<typeof play>) => void) => fc.assert(fc.property(history, law), runs);

function started(state: SessionState): Session {
  if (state.status === "none") throw new Error("no session");
  return state;
}

/** The states after every step. */
const states = (story: ReturnType<typeof play>) =>
  [...story.steps.map((step) => step.before), story.state].map(started);

describe("deciding", () => {
  it("never throws, whatever is asked, a session or not", () => {
    fc.assert(
      fc.property(sessionCommand, fc.double(), (command, ms) => {
        expect(decide(command, Number.isFinite(ms) ? ms : 0, { status: "none" })).toEqual({
          ok: false,
          error: { code: "no-session", site: null },
        });
      }),
      runs,
    );
    fc.assert(
      fc.property(commands, (asked) => void play(asked)),
      runs,
    );
  });

  it("gives only events that the log can hold and read again", () => {
    always(({ events }) => {
      for (const event of events) {
        expect(sessionEventSchema.parse(event)).toEqual(event);
        expect(upcast(eventVersion, JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event });
      }
    });
  });

  it("is the same whenever it is asked again", () => {
    always(({ steps }) => {
      for (const { asked, ms, before, events } of steps) {
        const again = decide(asked.command, ms, before);
        expect(again.ok ? again.value : []).toEqual(events);
      }
    });
  });

  it("never lets session time run backwards", () => {
    always(({ events }) => {
      const times = events.map((event) => event.at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });
  });
});

describe("the log", () => {
  it("cut anywhere and folded on is the same session", () => {
    fc.assert(
      fc.property(history, fc.nat(), ({ events, state }, cut) => {
        const middle = cut % (events.length + 1);
        expect(fold(events.slice(middle), fold(events.slice(0, middle)))).toEqual(state);
      }),
      runs,
    );
  });

  it("of a version nobody has written yet is refused, not guessed", () => {
    expect(upcast(eventVersion + 1, { type: "session-paused", at: 1 }).ok).toBe(false);
    expect(upcast(eventVersion, { type: "session-paused", at: 1, extra: true }).ok).toBe(false);
  });
});

describe("holds", () => {
  it("are never longer than 30 s and never shorter than nothing", () => {
    always(({ events }) => {
      for (const event of events) {
        if (event.type !== "hold-ended" && event.type !== "hold-interrupted") continue;
        expect(event.heldMs).toBeGreaterThanOrEqual(0);
        expect(event.heldMs).toBeLessThanOrEqual(30_000);
      }
    });
  });

  it("last in the log exactly as long as lay between their start and their end", () => {
    always(({ events }) => {
      let startedAt = 0;
      for (const event of events) {
        if (event.type === "hold-started") startedAt = event.at;
        if (event.type === "hold-ended") expect(event.heldMs).toBe(event.at - startedAt);
      }
    });
  });

  it("count exactly when they reached 10 s and were not interrupted", () => {
    always((story) => {
      for (const { facts } of states(story)) {
        for (const hold of facts.holds) {
          expect(hold.outcome === "counted").toBe(hold.heldMs >= 10_000 && hold.interruption === null);
          if (hold.end === "limit") expect(hold.heldMs).toBe(30_000);
        }
      }
    });
  });

  it("never start on a closed site, in a pause, in another hold or in a finished session", () => {
    always(({ events }) => {
      let state = fold([]);
      for (const event of events) {
        if (event.type === "hold-started") {
          const { facts, pauses } = started(state);
          const site = facts.sites.find((one) => one.number === event.site);
          expect(site === undefined || isClosed(facts, site)).toBe(false);
          expect(facts.running).toBeNull();
          expect(facts.finishedAt).toBeNull();
          expect(pauses.at(-1)?.to === null).toBe(false);
        }
        state = fold([event], state);
      }
    });
  });

  it("never start on a site since inflammation was suspected there, until the block is lifted (read from the log alone)", () => {
    const withoutUndo = commands.map((asked) => play(asked.filter(({ command }) => command.type !== "undo")));
    fc.assert(
      fc.property(withoutUndo, ({ events }) => {
        const closed = new Set<number>();
        for (const event of events) {
          if (event.type === "inflammation-suspected") closed.add(event.site);
          if (event.type === "block-lifted") closed.delete(event.site);
          if (event.type === "hold-started") expect(closed).not.toContain(event.site);
        }
      }),
      runs,
    );
  });
});

describe("numbers", () => {
  it("of sites and holds are 1, 2, 3 … as they stand, after any undo", () => {
    always((story) => {
      for (const { facts } of states(story)) {
        expect(facts.sites.map((site) => site.number)).toEqual(facts.sites.map((_, index) => index + 1));
        expect(facts.holds.map((hold) => hold.number)).toEqual(facts.holds.map((_, index) => index + 1));
        if (facts.running !== null) expect(facts.running.number).toBe(facts.holds.length + 1);
      }
    });
  });

  it("always point to something that stands", () => {
    always((story) => {
      for (const { facts } of states(story)) {
        const sites = new Set<number | null>(facts.sites.map((site) => site.number));
        const holds = new Set<number | null>([
          ...facts.holds.map((hold) => hold.number),
          facts.running?.number ?? null,
          null,
        ]);
        for (const one of [...facts.holds, ...facts.feedback]) expect(sites).toContain(one.site);
        for (const said of facts.feedback) expect(holds).toContain(said.hold);
        expect(holds).toContain(facts.awaitingResponse);
        if (facts.chosenSite !== null) expect(sites).toContain(facts.chosenSite);
      }
    });
  });
});

describe("undo", () => {
  it("followed by redo changes nothing, except where it voided a running hold", () => {
    always((story) => {
      for (const session of states(story)) {
        const back = decided(session, undo);
        if (back === null) continue;
        const voids = session.facts.running !== null && back.facts.running === null;
        const forward = decided(back, redo);
        if (voids) expect(forward).toBeNull();
        else expect(forward?.facts).toEqual(session.facts);
      }
    });
  });

  it("pressed often enough leads back to nothing done at all", () => {
    always(({ state }) => {
      let session: Session | null = started(state);
      let last: Facts = session.facts;
      for (; session !== null; session = decided(session, undo)) last = session.facts;
      expect(last).toMatchObject({
        sites: [],
        holds: [],
        feedback: [],
        running: null,
        painBefore: null,
        painAfter: null,
        remarks: "",
      });
    });
  });

  it("of a hold never takes back a site, a pain score or remarks", () => {
    always((story) => {
      for (const session of states(story)) {
        if (session.past.at(-1)?.act !== "hold" || session.facts.running !== null) continue;
        const { sites, painBefore, painAfter, remarks } = session.facts;
        expect(decided(session, undo)?.facts).toMatchObject({ sites, painBefore, painAfter, remarks });
      }
    });
  });
});

describe("the session clock", () => {
  it("stands still while the session is finished, also where finishing was undone later", () => {
    always((story) => {
      const all = states(story);
      for (const [index, now] of all.entries()) {
        const then = all[index - 1];
        if (then === undefined || then.facts.finishedAt !== then.lastAt) continue;
        expect(sessionClockMs(now, now.lastAt)).toBe(sessionClockMs(then, then.lastAt));
      }
    });
  });

  it("never runs backwards and never faster than time while the session is open", () => {
    always((story) => {
      const clocks = states(story)
        .filter((session) => session.facts.finishedAt === null)
        .map((session) => ({ at: session.lastAt, clock: sessionClockMs(session, session.lastAt) }));
      for (const [index, now] of clocks.entries()) {
        const then = clocks[index - 1];
        if (then === undefined) continue;
        expect(now.clock).toBeGreaterThanOrEqual(then.clock);
        expect(now.clock - then.clock).toBeLessThanOrEqual(now.at - then.at);
      }
    });
  });
});

/** The session right after one more command at its newest time, or null where it was refused. */
function decided(session: Session, command: typeof undo): Session | null {
  const decision = decide(command, session.lastAt, session);
  return decision.ok ? started(fold(decision.value satisfies readonly SessionEvent[], session)) : null;
}
