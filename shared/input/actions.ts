// The one table of actions: where each applies, under which heading it stands, and the keys it comes with. Keys, pedals, buttons, help,
// settings and tests all read it; none of it acts. Its words are in shared/words ("action." and its name).
import { cueNames, type CueName } from "../session/cue-names.ts";
import { modalities, type Modality } from "../session/vocabulary.ts";
import type { ScopeId } from "./scopes.ts";

/** The headings, in the order of the help, and where what stands under them applies. */
const scopeOfGroup = {
  hold: "session",
  feedback: "session",
  pressure: "session",
  site: "session",
  chart: "session",
  response: "session",
  modality: "session",
  session: "session",
  choices: "session",
  question: "question",
  screening: "screening",
  note: "note",
  formats: "note",
  app: "app",
  client: "client",
  sheet: "sheet",
  menu: "menu",
  sounds: "sounds",
  closing: "closing",
} as const satisfies Readonly<Record<string, ScopeId>>;
export type ActionGroup = keyof typeof scopeOfGroup;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names; they are the table's own
export const actionGroups = Object.keys(scopeOfGroup) as ActionGroup[];

type Row<G extends ActionGroup = ActionGroup> = {
  readonly group: G;
  /** "Space", "Ctrl+KeyZ", "Shift+KeyR"; the first stands on its button. */
  readonly keys: readonly string[];
  /** Where it applies, if that is not what its heading says. */
  readonly scopes?: readonly ScopeId[];
};

function row<G extends ActionGroup>(group: G, keys = "", scopes?: readonly ScopeId[]): Row<G> {
  const list = keys === "" ? [] : keys.split(" ");
  return scopes === undefined ? { group, keys: list } : { group, keys: list, scopes };
}

const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
type Digit = (typeof digits)[number];
const answerRows = series(
  digits.map((digit): [`answer-${Digit}`, Row<"question">] => [
    `answer-${digit}`,
    row("question", `Digit${digit} Numpad${digit}`),
  ]),
);

/** P plays all of them. */
const cueLetters = "ABCDEFGHIJKLMNOQRSTUVWXYZ".split("");
const cueRows = series(
  cueNames.map((cue, index): [`cue-${CueName}`, Row<"sounds">] => [
    `cue-${cue}`,
    row("sounds", `Key${cueLetters[index]}`),
  ]),
);

function series<Id extends string, R extends Row>(rows: readonly (readonly [Id, R])[]): Readonly<Record<Id, R>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names it was given
  return Object.fromEntries(rows) as Record<Id, R>;
}

const rows = {
  "toggle-hold": row("hold", "Space"),
  "start-hold": row("hold"),
  "end-hold": row("hold"),
  "too-much": row("feedback", "Digit1 Numpad1"),
  "too-little": row("feedback", "Digit2 Numpad2"),
  better: row("feedback", "Digit3 Numpad3"),
  worse: row("feedback", "Digit4 Numpad4"),
  "pressure-up": row("pressure", "ArrowUp"),
  "pressure-down": row("pressure", "ArrowDown"),
  "next-applicator": row("pressure", "KeyA"),
  "target-up": row("pressure", "BracketRight"),
  "target-down": row("pressure", "BracketLeft"),
  "next-site": row("site", "ArrowRight"),
  "previous-site": row("site", "ArrowLeft"),
  "mark-site": row("site", "KeyM"),
  "bring-in": row("site", "KeyB"),
  "move-mark": row("site", "KeyG"),
  "lift-block": row("site", "KeyL"),
  "chart-muscles": row("chart", "KeyC"),
  "chart-view": row("chart", "KeyV"),
  "chart-layer": row("chart", "KeyD"),
  "chart-zoom": row("chart", "KeyZ"),
  released: row("response", "KeyR"),
  easing: row("response", "KeyE"),
  "not-released": row("response", "KeyN"),
  inflammation: row("response", "KeyI"),
  "no-inflammation": row("response", "Digit0 Numpad0"),
  "warm-up": row("modality", "KeyW"),
  stretching: row("modality", "KeyT"),
  heat: row("modality", "KeyH"),
  massage: row("modality", "KeyO"),
  undo: row("session", "KeyU Ctrl+KeyZ", ["session", "note"]),
  redo: row("session", "KeyY Ctrl+Shift+KeyZ", ["session", "note"]),
  pause: row("session", "KeyP"),
  finish: row("session", "KeyF"),
  keys: row("session", "Shift+Slash F1"),
  "one-pedal": row("choices"),
  "next-choice": row("choices"),
  "take-choice": row("choices"),

  ...answerRows,
  "answer-more": row("question", "ArrowRight"),
  "answer-less": row("question", "ArrowLeft"),
  "answer-take": row("question", "Enter NumpadEnter"),
  "answer-skip": row("question", "KeyS"),
  "screening-yes": row("screening", "KeyY"),
  "screening-no": row("screening", "KeyN"),
  "screening-next": row("screening", "ArrowDown"),
  "screening-previous": row("screening", "ArrowUp"),
  "screening-record": row("screening", "KeyA"),

  "write-subjective": row("note", "KeyS"),
  "write-objective": row("note", "KeyO"),
  "write-assessment": row("note", "KeyA"),
  "write-plan": row("note", "KeyP"),
  "write-aftercare": row("note", "KeyD"),
  "write-remarks": row("note", "KeyB"),
  seal: row("note", "KeyN"),
  "all-formats": row("note", "KeyX"),
  wording: row("note", "KeyW"),
  home: row("note", "KeyH"),
  "format-copy-text": row("formats", "KeyC"),
  "format-copy-markdown": row("formats", "KeyM"),
  "format-note": row("formats", "KeyR"),
  "format-letter": row("formats", "KeyL"),
  "format-aftercare": row("formats", "KeyF"),
  "format-before": row("formats", "KeyI"),
  "paper-note": row("formats", "Shift+KeyR"),
  "paper-letter": row("formats", "Shift+KeyL"),
  "paper-aftercare": row("formats", "Shift+KeyF"),
  "paper-before": row("formats", "Shift+KeyI"),
  "format-text": row("formats", "KeyT"),
  "format-markdown": row("formats", "KeyK"),
  "format-png": row("formats", "KeyG"),
  "format-svg": row("formats", "KeyV"),

  settings: row("app", "Ctrl+Comma"),
  "close-panel": row("app", "Escape", ["panel"]),
  leave: row("app", "Escape", ["client", "settings"]),
  "first-visit-sheet": row("app", "Ctrl+KeyB", ["home"]),
  "save-as": row("app", "KeyE", ["client", "note"]),
  "print-page": row("client", "KeyR"),
  "paper-page": row("client", "Shift+KeyR"),
  "print-sheet": row("sheet", "KeyR"),
  "paper-sheet": row("sheet", "Shift+KeyR"),

  "menu-scope-1": row("menu", "Digit1 Numpad1"),
  "menu-scope-2": row("menu", "Digit2 Numpad2"),
  "menu-scope-3": row("menu", "Digit3 Numpad3"),
  "menu-pdf": row("menu", "KeyP"),
  "menu-note": row("menu", "KeyR"),
  "menu-text": row("menu", "KeyT"),
  "menu-markdown": row("menu", "KeyM"),
  "menu-json": row("menu", "KeyJ"),
  "menu-holds": row("menu", "KeyH"),
  "menu-sessions": row("menu", "KeyS"),
  "menu-fhir": row("menu", "KeyF"),
  "menu-fhir-letter": row("menu", "KeyC"),
  "menu-letter": row("menu", "KeyL"),
  "menu-aftercare": row("menu", "KeyA"),
  "menu-before": row("menu", "KeyB"),
  "menu-schema": row("menu", "KeyD"),
  "menu-guide": row("menu", "KeyG"),

  "play-all": row("sounds", "KeyP"),
  "stop-playing": row("sounds", "Escape"),
  "tap-beat": row("sounds", "Space", ["beat"]),
  ...cueRows,

  stay: row("closing", "Escape"),
  "close-window": row("closing", "Enter NumpadEnter"),
} satisfies Readonly<Record<string, Row>>;

export type ActionId = keyof typeof rows;

type SessionGroup = { [G in ActionGroup]: (typeof scopeOfGroup)[G] extends "session" ? G : never }[ActionGroup];
/** What a pedal may do as well, on whatever screen of the session. */
export type SessionAction = {
  [A in ActionId]: (typeof rows)[A] extends Row<SessionGroup> ? A : never;
}[ActionId];

export function isSessionAction(action: ActionId): action is SessionAction {
  return scopeOfGroup[rows[action].group] === "session";
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names; they are the table's own
export const actionIds = Object.keys(rows) as [ActionId, ...ActionId[]];

function rowOf(action: ActionId): Row {
  return rows[action];
}

export function groupOf(action: ActionId): ActionGroup {
  return rows[action].group;
}

export function scopesOf(action: ActionId): readonly ScopeId[] {
  const { group, scopes } = rowOf(action);
  return scopes ?? [scopeOfGroup[group]];
}

export function actionsUnder(group: ActionGroup): readonly ActionId[] {
  return actionIds.filter((action) => rows[action].group === group);
}

/** "Ctrl+Shift+KeyZ", as the table writes them. */
export function usualKeysOf(action: ActionId): readonly string[] {
  return rows[action].keys;
}

/**
 * Acts that turn something over, so that a second press undoes the first: a press of the same act within the guard time of the last one
 * is taken for a trembling foot.
 */
export const guardedActions: ReadonlySet<ActionId> = new Set<ActionId>([
  "toggle-hold",
  "pause",
  "one-pedal",
  ...modalities,
]);

/** These stand under the names of what they start and end. */
export function isModality(action: string): action is Modality {
  return modalities.some((one) => one === action);
}
