// Keeps one text that is being typed: saved after a short rest, at the latest after a few seconds of typing on, and again until it is
// saved. Never lets go of what was typed before it is saved. Knows no field; time is handed in.

const restMs = 800;
/** However fast somebody types on: more than this is never lost to a crash. */
const longestMs = 4_000;
const againMs = 2_000;

export type DraftState = "saved" | "unsaved" | "failed";
export type Draft = { readonly text: string; readonly state: DraftState };

export type DraftParts = {
  /** True: it is on disk. */
  readonly save: (text: string) => Promise<boolean>;
  /** Calls back once; the answer stops that. */
  readonly after: (ms: number, work: () => void) => () => void;
};

export type DraftKeeper = {
  readonly current: () => Draft;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (text: string) => void;
  /** What stands in the log was changed elsewhere (undo, another window): shown, unless something newer is being typed here. */
  readonly stands: (text: string) => void;
  /** Leaving the field or the page. */
  readonly saveNow: () => Promise<void>;
};

export function createDraftKeeper(first: string, { save, after }: DraftParts): DraftKeeper {
  let draft: Draft = { text: first, state: "saved" };
  let standing = first;
  let saving = false;
  let stopRest: (() => void) | null = null;
  let stopLongest: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function show(next: Draft): void {
    draft = next;
    for (const listener of listeners) listener();
  }

  function stop(): void {
    stopRest?.();
    stopLongest?.();
    stopRest = null;
    stopLongest = null;
  }

  async function saveNow(): Promise<void> {
    stop();
    const { text } = draft;
    // One at a time; what is typed meanwhile follows.
    if (saving || text === standing) return;
    saving = true;
    const saved = await save(text);
    saving = false;
    if (saved) standing = text;
    if (draft.text === standing) return show({ text: draft.text, state: "saved" });
    show({ text: draft.text, state: saved ? "unsaved" : "failed" });
    stopRest = after(saved ? restMs : againMs, () => void saveNow());
  }

  return {
    current: () => draft,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(text) {
      show({ text, state: text === standing ? "saved" : "unsaved" });
      stopRest?.();
      stopRest = after(restMs, () => void saveNow());
      stopLongest ??= after(longestMs, () => void saveNow());
    },
    stands(text) {
      const typing = saving || draft.text !== standing;
      standing = text;
      if (!typing) show({ text, state: "saved" });
      else if (draft.text === text && !saving) show({ text, state: "saved" });
    },
    saveNow,
  };
}
