// What is typed into a form and not saved yet, in a small file beside the data: there again after Escape, a reload or a crash. Opened by
// engine-host.ts; a client who is deleted takes theirs along.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { draftKeySchema, type DraftKey } from "../../../shared/contract/draft-calls.ts";
import { writeFileAtomicSync } from "../system/atomic-file.ts";

const draftSchema = z.strictObject({ key: draftKeySchema, text: z.string() });
type StoredDraft = z.infer<typeof draftSchema>;

export type Drafts = {
  readonly read: (key: DraftKey) => string | null;
  /** Durable on return; null takes the draft away. Throws what the system says where it cannot be written. */
  readonly write: (key: DraftKey, text: string | null) => void;
  /** Of a client or a session that is deleted. */
  readonly forget: (ids: readonly string[]) => void;
  /** A record ended in another: what was typed for it is the other's, unless that has its own. */
  readonly move: (from: string, into: string) => void;
};

export function openDrafts(file: string): Drafts {
  let drafts = readDrafts(file);

  function keep(next: readonly StoredDraft[]): void {
    // Nothing is kept in memory that is not on the disk.
    if (next.length > 0 || drafts.length > 0) writeFileAtomicSync(file, JSON.stringify(next));
    drafts = next;
  }
  return {
    read: (key) => drafts.find((one) => isSame(one.key, key))?.text ?? null,
    write(key, text) {
      const others = drafts.filter((one) => !isSame(one.key, key));
      keep(text === null ? others : [...others, { key, text }]);
    },
    forget: (ids) => keep(drafts.filter(({ key }) => !ids.includes(key.id))),
    move(from, into) {
      const moved = drafts.flatMap((one) => {
        if (one.key.id !== from) return [one];
        const key = { ...one.key, id: into };
        return drafts.some((other) => isSame(other.key, key)) ? [] : [{ ...one, key }];
      });
      keep(moved);
    },
  };
}

function isSame(one: DraftKey, other: DraftKey): boolean {
  return one.of === other.of && one.id === other.id && one.form === other.form;
}

/** A file that is not there, or is not ours any more, holds no drafts: nothing in it is worth a program that does not open. */
function readDrafts(file: string): readonly StoredDraft[] {
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    const list = z.array(z.unknown()).parse(read);
    return list.flatMap((one) => {
      const draft = draftSchema.safeParse(one);
      return draft.success ? [draft.data] : [];
    });
  } catch {
    return [];
  }
}
