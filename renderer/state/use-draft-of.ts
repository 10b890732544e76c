// What is typed into a form, kept by the host until the form is saved: there again after Escape, another screen, a reload or a crash. Every form
// of a client's page calls it, and whatever else is typed for long. The note's own words are in the log, see use-draft.ts.
import { useContext, useEffect, useState } from "react";
import type { z } from "zod";
import type { DraftKey } from "../../shared/contract/draft-calls.ts";
import type { Host } from "../host/host.ts";
import { HostContext } from "../host/use-host.ts";
import { useDraft } from "./use-draft.ts";

export type DraftOf<T> = {
  readonly typed: T;
  readonly type: (next: T) => void;
  /** What is shown was typed before the form was opened this time. */
  readonly restored: boolean;
  /** Saved, or thrown away on purpose: the form is as it was before anybody typed. */
  readonly drop: () => void;
};

/** `key` and `first` are taken once: they must not change while the form is there. `key`: null keeps nothing, as where there is no host. */
export function useDraftOf<T>(key: DraftKey | null, first: T, schema: z.ZodType<T>): DraftOf<T> {
  const host = useContext(HostContext);
  const [nothing] = useState(() => JSON.stringify(first));
  const [stored, setStored] = useState<string | null>(null);
  const [store] = useState(() => (key === null || host === null ? null : createStore(host, key, nothing)));
  const { text, keeper } = useDraft(stored ?? nothing, store?.write ?? keepsNothing);

  useEffect(() => {
    let left = false;
    void store?.read().then((found) => {
      if (!left && found !== null && parse(schema, found) !== null) setStored(found);
    });
    return () => {
      left = true;
    };
  }, [store, schema]);

  return {
    typed: parse(schema, text) ?? first,
    type: (next) => keeper.type(JSON.stringify(next)),
    restored: stored !== null && text !== nothing,
    drop() {
      keeper.type(nothing);
      void keeper.saveNow();
      setStored(null);
    },
  };
}

const keepsNothing = async (): Promise<boolean> => true;

function createStore(host: Host, key: DraftKey, nothing: string) {
  return {
    read: async (): Promise<string | null> => {
      const answer = await host.call("draft.read", { key });
      return answer.ok ? answer.value.text : null;
    },
    write: async (text: string): Promise<boolean> => {
      const answer = await host.call("draft.write", { key, text: text === nothing ? null : text });
      // Deleted meanwhile: there is nobody it could be kept for.
      return answer.ok || answer.error.code === "unknown-client" || answer.error.code === "unknown-session";
    },
  };
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
