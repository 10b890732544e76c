// What the host does with one section of a practice's file. A section is added as a file of this shape and a row in host.ts.
import type { Problem } from "../../../shared/export/problems.ts";
import type { SectionName, Sections } from "../../../shared/export/file.ts";
import type { ReadFile } from "../../../shared/export/read-file.ts";
import type { Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../../../shared/session/ports.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";

export type Part<N extends SectionName> = {
  readonly items: NonNullable<Sections[N]>;
  /** Sessions whose log or seal is damaged: told, so that one of them does not keep all others from being saved. */
  readonly unread: readonly SessionSummary[];
  /** Where the next part begins; null after the last. */
  readonly next: number | null;
};

export type Plan = {
  readonly added: number;
  readonly continued: number;
  readonly known: number;
  /** Null where everything is here already. Run inside the one transaction of the import. */
  readonly write: (() => Result<void, StoreFailure>) | null;
  /** Once it is on the disk: whoever holds what was written in memory takes it anew. */
  readonly written: () => void;
};

export type Section<N extends SectionName> = {
  readonly read: (from: number, client: string | null) => Result<Part<N>, StoreFailure>;
  readonly plan: (file: ReadFile) => Result<Plan, readonly Problem[] | StoreFailure>;
};
