// Tells from the downs and ups of keys what was meant: a press, a double press, a long press, or a key held down. Pure: time comes in with
// each event, and `nextDueMs` says when to look again. Knows no binding, no action and no keyboard.
import { beginContact, contactDueAt, stepContact, type Contact } from "./contact.ts";
import { chatter, quietMs, type KeyEvent, type Recognised, type Timing } from "./key-events.ts";

type Key = {
  readonly contact: Contact | null;
  /** When the latest contacts began, for chatter. */
  readonly recent: readonly number[];
  /** The last sign of a key that chatters; null while it is believed. */
  readonly chatteredAt: number | null;
};
export type Keys = ReadonlyMap<string, Key>;
export const noKeys: Keys = new Map();

type Step = { readonly keys: Keys; readonly out: readonly Recognised[] };
type KeyStep = { readonly key: Key; readonly out: readonly Recognised[] };

/** Takes one event, after everything that was due before it: a timer that fires late changes nothing. */
export function recognise(keys: Keys, event: KeyEvent, timing: Timing): Step {
  const next = new Map(keys);
  const out: Recognised[] = [];
  const put = (code: string, { key, out: said }: KeyStep): void => {
    out.push(...said);
    next.set(code, key);
  };
  for (let due = soonest(next, timing); due !== null && due.at <= event.at; due = soonest(next, timing))
    put(due.code, pass(due, timing));
  if (event.type === "blur") for (const [code, key] of next) put(code, lose(key, event.at, timing));
  if (event.type === "down") put(event.code, down(next.get(event.code) ?? fresh, event, timing));
  if (event.type === "up") put(event.code, up(next.get(event.code) ?? fresh, event.at));
  return { keys: next, out };
}

/** When to call again with a `time` event; null when nothing is waiting. */
export function nextDueMs(keys: Keys, timing: Timing): number | null {
  return soonest(keys, timing)?.at ?? null;
}

/** Whether a press is going on of which it is not yet certain what it means. A stuck key means nothing. */
export function isUndecided(keys: Keys): boolean {
  return [...keys.values()].some(({ contact }) => contact !== null && !contact.told && !contact.stuck);
}

const fresh: Key = { contact: null, recent: [], chatteredAt: null };

type Due = { readonly code: string; readonly key: Key; readonly at: number };

function soonest(keys: Keys, timing: Timing): Due | null {
  let first: Due | null = null;
  for (const [code, key] of keys) {
    const at = key.chatteredAt === null ? contactDue(key, timing) : key.chatteredAt + quietMs;
    if (at !== null && (first === null || at < first.at)) first = { code, key, at };
  }
  return first;
}

function contactDue({ contact }: Key, timing: Timing): number | null {
  return contact === null ? null : contactDueAt(contact, timing);
}

function pass({ code, key, at }: Due, timing: Timing): KeyStep {
  if (key.chatteredAt !== null) return { key: { ...key, chatteredAt: null }, out: [{ type: "quiet", code, at }] };
  if (key.contact === null) return { key, out: [] };
  const step = stepContact(key.contact, { type: "due", at }, timing);
  return { key: { ...key, contact: step.contact }, out: step.out };
}

function down(key: Key, event: Extract<KeyEvent, { type: "down" }>, timing: Timing): KeyStep {
  const { at, repeat } = event;
  if (key.chatteredAt !== null) return { key: { ...key, chatteredAt: at }, out: [] };
  const { contact } = key;
  if (contact === null || contact.phase === "waiting") {
    // Held since before anybody listened: not a press of ours.
    if (repeat) return { key, out: [] };
    return touch(key, event, timing);
  }
  const step = stepContact(contact, { type: "down", at, repeat }, timing);
  if (step.contact !== null) return { key: { ...key, contact: step.contact }, out: step.out };
  const again = touch({ ...key, contact: null }, event, timing);
  return { key: again.key, out: [...step.out, ...again.out] };
}

const longestChatterMs = Math.max(...chatter.map(({ withinMs }) => withinMs));

/** A new contact, unless there have been more of them than a person makes. */
function touch(key: Key, event: Extract<KeyEvent, { type: "down" }>, timing: Timing): KeyStep {
  const { code, at } = event;
  const recent = [...key.recent.filter((one) => at - one < longestChatterMs), at];
  const chatters = chatter.some(
    ({ contacts, withinMs }) => recent.filter((one) => at - one < withinMs).length >= contacts,
  );
  if (chatters) {
    const lost = key.contact === null ? [] : stepContact(key.contact, { type: "lost", at }, timing).out;
    return {
      key: { contact: null, recent: [], chatteredAt: at },
      out: [...lost, { type: "stuck", code, at, why: "chatter" }],
    };
  }
  const begun = beginContact(key.contact, event);
  return { key: { ...key, contact: begun.contact, recent }, out: begun.out };
}

function up(key: Key, at: number): KeyStep {
  if (key.chatteredAt !== null) return { key: { ...key, chatteredAt: at }, out: [] };
  if (key.contact === null) return { key, out: [] };
  return { key: { ...key, contact: { ...key.contact, ...opened(key.contact, at) } }, out: [] };
}

function opened(contact: Contact, at: number): Partial<Contact> {
  if (contact.phase === "down") return { phase: "opening", openedAt: at, edgeAt: at };
  // It only flickered on its way up: it has been open since it first was.
  if (contact.phase === "closing") return { phase: "opening", edgeAt: at };
  return {};
}

function lose(key: Key, at: number, timing: Timing): KeyStep {
  if (key.contact === null || key.contact.phase === "waiting") return { key, out: [] };
  const step = stepContact(key.contact, { type: "lost", at }, timing);
  return { key: { ...key, contact: step.contact }, out: step.out };
}
