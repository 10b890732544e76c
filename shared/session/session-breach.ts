// Whether an event could have come about at its place in a session: what it speaks of was there. Asked by checkLog of shared/stream.ts.
import { unreachable } from "../result.ts";
import type { SessionEvent } from "./events.ts";
import { isPaused } from "./session-time.ts";
import { runningModality } from "./modality-time.ts";
import { siteByNumber } from "./site-state.ts";
import type { Session, SessionState } from "./state.ts";
import { goesOnInHolds } from "./vocabulary.ts";

export type SessionBreach =
  | "not-started"
  | "started-twice"
  | "other-session"
  | "unknown-site"
  | "unknown-hold"
  | "out-of-turn";

export function sessionBreach(event: SessionEvent, state: SessionState, sessionId: string): SessionBreach | null {
  return state.status === "none" ? opens(event, sessionId) : breachOf(event, state);
}

function opens(event: SessionEvent, sessionId: string): SessionBreach | null {
  if (event.type !== "session-started") return "not-started";
  return event.sessionId === sessionId ? null : "other-session";
}

function breachOf(event: SessionEvent, session: Session): SessionBreach | null {
  const { facts } = session;
  // A signed session takes amendments, may still be filed under its client, and takes nothing else.
  const afterSigning = event.type === "note-amended" || event.type === "client-attached";
  if (session.signature !== null && !afterSigning) return "out-of-turn";
  const knowsSite = (site: number) => (siteByNumber(facts, site) === null ? "unknown-site" : null);
  const inTurn = (is: boolean) => (is ? null : "out-of-turn");
  const modality = runningModality(facts);
  switch (event.type) {
    case "session-started":
      return "started-twice";
    case "site-marked":
      return inTurn(event.site === facts.sites.length + 1);
    case "sites-brought-in":
      return inTurn(event.sites.every(({ site }, index) => site === facts.sites.length + 1 + index));
    case "site-moved":
    case "site-chosen":
    case "target-set":
    case "inflammation-suspected":
    case "inflammation-ruled-out":
    case "block-lifted":
    case "tenderness-recorded":
    case "referred-pain-recorded":
      return knowsSite(event.site);
    case "hold-started":
      if (facts.running !== null || event.hold !== facts.holds.length + 1) return "out-of-turn";
      if (modality !== null && !goesOnInHolds.has(modality.modality)) return "out-of-turn";
      return knowsSite(event.site);
    case "hold-ended":
    case "hold-interrupted":
      return facts.running?.number === event.hold ? null : "unknown-hold";
    case "feedback-given": {
      const known = event.hold === null || event.hold <= facts.holds.length || facts.running?.number === event.hold;
      return known ? knowsSite(event.site) : "unknown-hold";
    }
    case "response-recorded":
      return event.hold <= facts.holds.length ? null : "unknown-hold";
    case "modality-started": {
      const isFree = facts.running === null || goesOnInHolds.has(event.modality);
      return inTurn(modality === null && isFree && !isPaused(session) && facts.finishedAt === null);
    }
    case "modality-ended":
      return inTurn(modality?.modality === event.modality && modality.from <= event.until && event.until <= event.at);
    case "session-paused":
    case "session-finished":
      return inTurn(modality === null);
    case "act-undone":
      return inTurn(session.past.at(-1)?.act === event.act);
    case "act-redone":
      return inTurn(session.future.at(-1)?.act === event.act);
    case "session-resumed":
      return inTurn(session.pauses.at(-1)?.to === null);
    case "note-signed":
      return inTurn(facts.finishedAt !== null);
    case "note-amended":
      return inTurn(session.signature !== null);
    case "client-attached":
    case "clearance-set":
    case "background-set":
    case "suspicion-answered":
    case "advice-given":
    case "hold-defaults-set":
    case "rating-recorded":
    case "relaxed-told":
    case "severe-answered":
    case "soreness-told":
    case "text-written":
    case "pain-recorded":
    case "pressure-set":
    case "applicator-set":
    case "session-recovered":
    case "clock-set":
    case "remarks-written":
      return null;
    default:
      return unreachable(event);
  }
}
