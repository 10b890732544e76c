// Has what is known of the client and what the rules of a course say written into the visit they belong to, so that the note can tell what
// stood then, what the therapist was told and what was decided. Says nothing of its own and knows no rule; quick sessions belong to no course
// and are told nothing.
import type { Push, Response } from "../../../../shared/contract/contract.ts";
import { guide, type Guidance } from "../../../../shared/guidance/guidance.ts";
import { viewOfCourse } from "../../../../shared/guidance/view.ts";
import { visitOf } from "../../../../shared/session/visit.ts";
import type { Advice, GivenAdvice } from "../../../../shared/session/advice.ts";
import type { HostCommand } from "../../../../shared/session/commands.ts";
import type { Engine } from "../engine.ts";
import type { SessionEvent } from "../../../../shared/session/events.ts";
import type { Session } from "../../../../shared/session/state.ts";
import type { Section } from "../../../../shared/settings/settings.ts";
import { backgroundOf } from "./background.ts";
import type { Records } from "../records.ts";

type AdvisorPorts = {
  readonly engine: Pick<Engine, "inform">;
  readonly records: Pick<Records, "read">;
  readonly settings: <N extends "protocol" | "note">(section: N) => Section<N>;
};

/** What changes to whom the rules speak, or of what. */
const turns: ReadonlySet<SessionEvent["type"]> = new Set(["session-started", "client-attached", "session-finished"]);
/** What may change what a finished visit brought. While it goes on they are presses like any other, and nothing is looked up. */
const corrections: ReadonlySet<SessionEvent["type"]> = new Set(["pain-recorded", "act-undone", "act-redone"]);

type Known = {
  readonly client: Response<"client.read">;
  readonly today: { readonly wall: number; readonly timeZone: string };
};

export function createAdvisor({ engine, records, settings }: AdvisorPorts) {
  /** The client's record, and until when what stands in it belongs to this visit; null for a quick session. */
  function clientOf(session: Session): Known | null {
    const client = session.link === null ? null : records.read(session.link.clientId);
    if (client === null || !client.ok) return null;
    // A finished visit is told what stood when it ended, however late anybody looks.
    const ended = { wall: visitOf(session).endedWall, timeZone: session.timeZone };
    return { client: client.value, today: session.facts.finishedAt === null ? client.value.now : ended };
  }

  function backgroundFor(session: Session, known: Known): readonly HostCommand[] {
    const background = backgroundOf(known.client, session, known.today.wall, settings("note").codeOnly);
    return background === null ? [] : [{ type: "set-background", background }];
  }

  /** What the rules say to this visit now. */
  function adviceFor(session: Session, known: Known): GivenAdvice | null {
    const course = known.client.courses.find(({ courseId }) => courseId === session.link?.courseId);
    if (course === undefined) return null;
    const { courses, details } = known.client;
    const sessions = known.client.sessions.filter((one) => one.startedWall <= session.startedWall);
    const { severeFrom } = settings("protocol");
    const view = { course, courses, sessions, careTeam: details.careTeam.length, severeFrom, today: known.today };
    const moment = session.facts.finishedAt === null ? "before" : "after";
    return { moment, advice: guide(viewOfCourse(view)).map(toldAs) };
  }

  /** A finished visit was told what it was told; only what is decided about it afterwards is still added. */
  function decisionsFor(session: Session, known: Known): GivenAdvice | null {
    if (session.facts.finishedAt === null) return adviceFor(session, known);
    const now = adviceFor(session, known)?.advice ?? [];
    const advice = (session.advice.after ?? []).map(
      (told) => now.find(({ rule, cause }) => rule === told.rule && cause === told.cause) ?? told,
    );
    return session.advice.after === null ? null : { moment: "after", advice };
  }

  const give = (advice: GivenAdvice | null): readonly HostCommand[] =>
    advice === null ? [] : [{ type: "give-advice", ...advice }];

  /** Looks the client up once for everything that is written. */
  function inform(sessionId: string, commandsFor: (session: Session, known: Known) => readonly HostCommand[]): void {
    engine.inform(sessionId, (session) => {
      const known = clientOf(session);
      return known === null ? [] : commandsFor(session, known);
    });
  }

  /** Where it cannot be written now it is written at the next turn, at the latest before the note is signed. */
  function advise(sessionId: string): void {
    inform(sessionId, (session, known) => [...backgroundFor(session, known), ...give(adviceFor(session, known))]);
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
          engine.inform(push.sessionId, (session) => {
            const known = session.facts.finishedAt === null ? null : clientOf(session);
            return known === null ? [] : give(adviceFor(session, known));
          });
        }
      }
      if (push.type !== "client") return;
      const client = records.read(push.clientId);
      const newest = client.ok ? client.value.sessions.at(-1) : undefined;
      if (newest === undefined || newest.signed) return;
      inform(newest.sessionId, (session, known) => [
        ...backgroundFor(session, known),
        ...give(decisionsFor(session, known)),
      ]);
    },
  };
}

function toldAs({ rule, cause, text, source, firedAt: fired, settled }: Guidance): Advice {
  return { rule, cause, text, source, fired, settled };
}
