// Where keys are heard: one row a scope, from the one asked last to the one asked first. The keyboard's owner in the page, the help, the
// settings and the test for clashes read it; none of it listens.

/** Their order is their level: what stands later lies over what stands earlier, and is asked first. */
export const scopeIds = [
  "app",
  "home",
  "client",
  "settings",
  "session",
  "note",
  "sounds",
  "question",
  "screening",
  "panel",
  "menu",
  "dialog",
  "sheet",
  "beat",
  "learn",
  "closing",
] as const;
export type ScopeId = (typeof scopeIds)[number];

export function levelOf(scope: ScopeId): number {
  return scopeIds.indexOf(scope);
}

/** Whole sets of keys that rest while text is typed: even Escape and Ctrl with a letter are the field's. */
export const restsWhileTyping: ReadonlySet<ScopeId> = new Set<ScopeId>(["session", "note", "question"]);

/** Whatever has the focus: the question before the window closes is answered by its keys, and who taps along taps for that. */
export const heardBeforeFocus: ReadonlySet<ScopeId> = new Set<ScopeId>(["beat", "closing", "learn"]);

/** The screens on which the keys of the whole program work; a session's keys are its own. */
const withApp: ReadonlySet<ScopeId> = new Set<ScopeId>(["home", "client", "settings", "note", "sounds"]);

/**
 * Whether a key may mean only one thing in both. A question, a menu or a dialog lies over its screen on purpose: its keys come first and
 * are no clash with those below.
 */
export function areLiveTogether(one: ScopeId, other: ScopeId): boolean {
  if (one === other) return true;
  return (one === "app" && withApp.has(other)) || (other === "app" && withApp.has(one));
}
