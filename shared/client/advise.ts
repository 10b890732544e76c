// Has what the rules of a course say written into the visit they say it to, so that the note can tell what the therapist was told and what
// was decided. Says nothing of its own and knows no rule; quick sessions belong to no course and are told nothing.
import type { Push } from "../contract.ts";
import { guide, type Guidance } from "../course/guidance.ts";
import { visitOf } from "../course/visit.ts";
import type { Advice, GivenAdvice } from "../session/advice.ts";
import type { Engine } from "../session/engine.ts";
import type { SessionEvent } from "../session/events.ts";
import type { Session } from "../session/state.ts";
import type { Section } from "../settings/settings.ts";
import type { Records } from "./records.ts";

type AdvisorPorts = {
  readonly engine: Pick<Engine, "advise">;
  readonly records: Pick<Records, "read">;
  readonly protocol: () => Section<"protocol">;
};

/** What changes to whom the rules speak, or of what. */
const turns: ReadonlySet<SessionEvent["type"]> = new Set(["session-started", "client-attached", "session-finished"]);
/** What may change what a finished visit brought. While it goes on they are presses like any other, and nothing is looked up. */
const corrections: ReadonlySet<SessionEvent["type"]> = new Set(["pain-recorded", "act-undone", "act-redone"]);

export function createAdvisor({ engine, records, protocol }: AdvisorPorts) {
  /** What the rules say to this visit now. */
  function adviceFor(session: Session): GivenAdvice | null {
    const { link, startedWall, timeZone, facts } = session;
    if (link === null) return null;
    const client = records.read(link.clientId);
    if (!client.ok) return null;
    const course = client.value.courses.find(({ courseId }) => courseId === link.courseId);
    if (course === undefined) return null;
    const finished = facts.finishedAt !== null;
    const visits = client.value.sessions.filter(
      (one) => one.visit.courseId === course.courseId && one.startedWall <= startedWall,
    );
    const advice = guide({
      course,
      visits,
      careTeam: client.value.details.careTeam.length,
      severeFrom: protocol().severeFrom,
      // A finished visit is told what the rules said when it ended, however late anybody looks.
      today: finished ? { wall: visitOf(session).endedWall, timeZone } : client.value.now,
    });
    return { moment: finished ? "after" : "before", advice: advice.map(toldAs) };
  }

  /** A finished visit was told what it was told; only what is decided about it afterwards is still added. */
  function decisionsFor(session: Session): GivenAdvice | null {
    if (session.facts.finishedAt === null) return adviceFor(session);
    const now = adviceFor(session)?.advice ?? [];
    const advice = (session.advice.after ?? []).map(
      (told) => now.find(({ rule, cause }) => rule === told.rule && cause === told.cause) ?? told,
    );
    return session.advice.after === null ? null : { moment: "after", advice };
  }

  /** Where it cannot be written now it is written at the next turn, at the latest before the note is signed. */
  function advise(sessionId: string): void {
    engine.advise(sessionId, adviceFor);
  }

  return {
    advise,

    /** Everything the host tells its windows. */
    heard(push: Push): void {
      if (push.type === "session-events") {
        const some = (types: ReadonlySet<SessionEvent["type"]>) =>
          push.events.some(({ event }) => types.has(event.type));
        if (some(turns)) advise(push.sessionId);
        else if (some(corrections)) {
          engine.advise(push.sessionId, (session) => (session.facts.finishedAt === null ? null : adviceFor(session)));
        }
      }
      if (push.type !== "client") return;
      const client = records.read(push.clientId);
      const newest = client.ok ? client.value.sessions.at(-1) : undefined;
      if (newest !== undefined && !newest.signed) engine.advise(newest.sessionId, decisionsFor);
    },
  };
}

function toldAs({ rule, cause, text, source, firedAt: fired, settled }: Guidance): Advice {
  return { rule, cause, text, source, fired, settled };
}
