// One contact of one key, from its first down to the moment it is certain what was meant. The small machine inside the recogniser.
import {
  bounceMs,
  stuckAfterMs,
  stuckHoldAfterMs,
  unflaggedRepeatMs,
  type Gesture,
  type KeyEvent,
  type Recognised,
  type Timing,
} from "./key-events.ts";

export type Contact = {
  readonly code: string;
  readonly trigger: string;
  readonly bound: readonly Gesture[];
  /** The first down: the time every gesture is stamped with. */
  readonly at: number;
  /** The down of the press that is going on: the second one of a double press. */
  readonly downAt: number;
  /**
   * down; opening: came up, and may still bounce; closing: down again within the bounce time; waiting: up for good, and a second press
   * would make it a double one.
   */
  readonly phase: "down" | "opening" | "closing" | "waiting";
  /** When the release began that is going on. */
  readonly openedAt: number;
  /** The last change of the contact. */
  readonly edgeAt: number;
  /** The last down seen, auto-repeat included. */
  readonly sentAt: number;
  /** What was meant has been told; only the release is waited for. */
  readonly told: boolean;
  readonly stuck: boolean;
};

type ContactEvent =
  | { readonly type: "down"; readonly at: number; readonly repeat: boolean }
  | { readonly type: "due"; readonly at: number }
  | { readonly type: "lost"; readonly at: number };
type ContactStep = { readonly contact: Contact | null; readonly out: readonly Recognised[] };

/** `before`: a first press that waits for this one. A key with nothing but a press bound is told at once. */
export function beginContact(before: Contact | null, down: Extract<KeyEvent, { type: "down" }>): ContactStep {
  const { code, trigger, bound, at } = down;
  if (before !== null) {
    const contact: Contact = { ...before, phase: "down", downAt: at, edgeAt: at, sentAt: at, told: true };
    return { contact, out: [{ type: "double", code, trigger: before.trigger, at: before.at, knownAt: at }] };
  }
  const holds = bound.includes("hold");
  const told = holds || !(bound.includes("double") || bound.includes("long"));
  const contact: Contact = {
    code,
    trigger,
    bound,
    at,
    downAt: at,
    phase: "down",
    openedAt: at,
    edgeAt: at,
    sentAt: at,
    told,
    stuck: false,
  };
  if (!told) return { contact, out: [] };
  return { contact, out: [{ type: holds ? "hold-start" : "press", code, trigger, at, knownAt: at }] };
}

/** When this contact has to be looked at again if nothing happens; null when only an event can change it. */
export function contactDueAt(contact: Contact, timing: Timing): number | null {
  if (contact.phase === "waiting") return contact.at + timing.doubleMs;
  const edge = contact.phase === "down" ? null : contact.edgeAt + bounceMs;
  const meant = contact.phase === "down" && !contact.told ? meantAt(contact, timing) : null;
  const stuck = contact.told && !contact.stuck ? stuckAt(contact) : null;
  const due = [edge, meant, stuck].filter((at) => at !== null);
  return due.length === 0 ? null : Math.min(...due);
}

function stuckAt({ bound, downAt }: Contact): number {
  return downAt + (bound.includes("hold") ? stuckHoldAfterMs : stuckAfterMs);
}

/** When a key that stays down is certain: a long press where there is one, else no double one any more. */
function meantAt({ bound, at }: Contact, timing: Timing): number {
  return at + (bound.includes("long") ? timing.longMs : timing.doubleMs);
}

export function stepContact(contact: Contact, event: ContactEvent, timing: Timing): ContactStep {
  const { code, trigger, bound, at } = contact;
  if (event.type === "lost") return lost(contact, event.at, timing);
  if (event.type === "down") return pressedAgain(contact, event, timing);
  if (contact.phase === "waiting")
    return { contact: null, out: [{ type: "press", code, trigger, at, knownAt: event.at }] };
  if (contact.told && !contact.stuck && event.at >= stuckAt(contact))
    return { contact: { ...contact, stuck: true }, out: [{ type: "stuck", code, at: event.at, why: "held" }] };
  if (contact.phase === "closing") return { contact: { ...contact, phase: "down" }, out: [] };
  if (contact.phase === "opening") return released(contact, event.at, timing);
  if (contact.told || event.at < meantAt(contact, timing)) return { contact, out: [] };
  const type = bound.includes("long") ? "long" : "press";
  return { contact: { ...contact, told: true }, out: [{ type, code, trigger, at, knownAt: event.at }] };
}

/** Null: this is the first down of another contact. */
function pressedAgain(
  contact: Contact,
  { at, repeat }: Extract<ContactEvent, { type: "down" }>,
  timing: Timing,
): ContactStep {
  if (contact.phase === "opening" && !repeat)
    return { contact: { ...contact, phase: "closing", edgeAt: at, sentAt: at }, out: [] };
  if (repeat || at - contact.sentAt < unflaggedRepeatMs) return { contact: { ...contact, sentAt: at }, out: [] };
  return { contact: null, out: lost(contact, at, timing).out };
}

/** Open for longer than contacts bounce: it was released when it first opened. */
function released(contact: Contact, now: number, timing: Timing): ContactStep {
  const { code, trigger, bound, at, openedAt } = contact;
  const out: Recognised[] = [{ type: "released", code, trigger, at: openedAt, downMs: openedAt - contact.downAt }];
  if (contact.stuck) out.push({ type: "quiet", code, at: now });
  if (bound.includes("hold")) out.push({ type: "hold-end", code, trigger, at: openedAt, knownAt: now });
  if (contact.told) return { contact: null, out };
  if (bound.includes("double") && now < at + timing.doubleMs) return { contact: { ...contact, phase: "waiting" }, out };
  return { contact: null, out: [...out, { type: "press", code, trigger, at, knownAt: now }] };
}

/** The release will not be heard. What is certain all the same is told. */
function lost(contact: Contact, now: number, timing: Timing): ContactStep {
  if (contact.phase === "opening") return released(contact, now, timing);
  const { code, trigger, bound, at } = contact;
  const out: Recognised[] = contact.stuck ? [{ type: "quiet", code, at: now }] : [];
  if (bound.includes("hold")) return { contact: null, out: [...out, { type: "hold-lost", code, trigger, at: now }] };
  if (contact.told) return { contact: null, out };
  if (bound.includes("long")) return { contact: null, out: [...out, { type: "unknown", code, trigger, at }] };
  return { contact: null, out: [...out, { type: "press", code, trigger, at, knownAt: now }] };
}
