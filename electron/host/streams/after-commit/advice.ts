// A step after a commit: what is known of the client and what the rules of a course say, as commands for the visit they belong to, so that the note
// can tell what stood then, what the therapist was told and what was decided. Writes nothing itself and knows no rule; quick sessions belong to no
// course and are told nothing.
import type { Failure, Response } from "../../../../shared/contract/contract.ts";
import { guide, type Guidance } from "../../../../shared/guidance/guidance.ts";
import { viewOfCourse } from "../../../../shared/guidance/view.ts";
import type { Result } from "../../../../shared/result.ts";
import type { Advice, GivenAdvice } from "../../../../shared/session/advice.ts";
import type { HostCommand } from "../../../../shared/session/commands.ts";
import type { SessionEvent } from "../../../../shared/session/events.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { visitOf } from "../../../../shared/session/visit.ts";
import type { Section } from "../../../../shared/settings/settings.ts";
import type { SessionCommit } from "../sessions.ts";
import { backgroundOf } from "./background.ts";

type AdvicePorts = {
  readonly readClient: (clientId: string) => Result<Response<"client.read">, Failure>;
  readonly settings: <N extends "protocol" | "note">(section: N) => Section<N>;
};

const filing: ReadonlySet<SessionEvent["type"]> = new Set(["client-attached"]);
/** What changes to whom the rules speak, or of what. */
const turns: ReadonlySet<SessionEvent["type"]> = new Set(["session-started", "client-attached", "session-finished"]);
/** What may change what a finished visit brought. While it goes on they are presses like any other, and nothing is looked up. */
const corrections: ReadonlySet<SessionEvent["type"]> = new Set(["pain-recorded", "act-undone", "act-redone"]);

type Known = {
  readonly client: Response<"client.read">;
  /** Until when what stands in the record belongs to this visit. */
  readonly today: { readonly wall: number; readonly timeZone: string };
};

export function createAdvice({ readClient, settings }: AdvicePorts) {
  function knownOf(client: Response<"client.read">, session: Session): Known {
    // A finished visit is told what stood when it ended, however late anybody looks.
    const ended = { wall: visitOf(session).endedWall, timeZone: session.timeZone };
    return { client, today: session.facts.finishedAt === null ? client.now : ended };
  }

  /** Null for a quick session. */
  function lookUp(session: Session): Known | null {
    const client = session.link === null ? null : readClient(session.link.clientId);
    return client?.ok === true ? knownOf(client.value, session) : null;
  }

  function backgroundFor(session: Session, { client, today }: Known): readonly HostCommand[] {
    const background = backgroundOf(client, session, today.wall, settings("note").codeOnly);
    return background === null ? [] : [{ type: "set-background", background }];
  }

  /** What the rules say to this visit now. */
  function adviceFor(session: Session, { client, today }: Known): GivenAdvice | null {
    const course = client.courses.find(({ courseId }) => courseId === session.link?.courseId);
    if (course === undefined) return null;
    const { courses, details } = client;
    const sessions = client.sessions.filter((one) => one.startedWall <= session.startedWall);
    const { severeFrom } = settings("protocol");
    const view = { course, courses, sessions, careTeam: details.careTeam.length, severeFrom, today };
    const moment = session.facts.finishedAt === null ? "before" : "after";
    return { moment, advice: guide(viewOfCourse(view)).map(givenAs) };
  }

  /** A finished visit was told what it was told; only what is decided about it afterwards is still added. */
  function decisionsFor(session: Session, known: Known): GivenAdvice | null {
    if (session.facts.finishedAt === null) return adviceFor(session, known);
    const now = adviceFor(session, known)?.advice ?? [];
    const advice = (session.advice.after ?? []).map(
      (given) => now.find(({ rule, cause }) => rule === given.rule && cause === given.cause) ?? given,
    );
    return session.advice.after === null ? null : { moment: "after", advice };
  }

  const give = (advice: GivenAdvice | null): readonly HostCommand[] =>
    advice === null ? [] : [{ type: "give-advice", ...advice }];

  /** Where it cannot be written now it is written at the next turn, at the latest before the note is signed. */
  function advise(session: Session): readonly HostCommand[] {
    const known = lookUp(session);
    return known === null ? [] : [...backgroundFor(session, known), ...give(adviceFor(session, known))];
  }

  /** What the rules of another client's course said before a visit that was moved is nothing about this client. */
  function takenBack({ advice, facts }: Session, isFiled: boolean): readonly HostCommand[] {
    const isOfAnother = isFiled && facts.finishedAt !== null && (advice.before ?? []).length > 0;
    return isOfAnother ? give({ moment: "before", advice: [] }) : [];
  }

  return {
    advise,

    afterSession({ stream: { state }, rows }: SessionCommit): readonly HostCommand[] {
      const has = (types: ReadonlySet<SessionEvent["type"]>) => rows.some(({ event }) => types.has(event.type));
      // Nothing enters a signed session.
      if (state.signature !== null) return [];
      if (has(turns)) return [...takenBack(state, has(filing)), ...advise(state)];
      if (!has(corrections) || state.facts.finishedAt === null) return [];
      const known = lookUp(state);
      return known === null ? [] : give(adviceFor(state, known));
    },

    /** `visit`: the client's newest. */
    afterClient(client: Response<"client.read">, visit: Session): readonly HostCommand[] {
      if (visit.link === null) return [];
      const known = knownOf(client, visit);
      return [...backgroundFor(visit, known), ...give(decisionsFor(visit, known))];
    },
  };
}

function givenAs({ rule, cause, text, source, firedAt: fired, settled }: Guidance): Advice {
  return { rule, cause, text, source, fired, settled };
}
