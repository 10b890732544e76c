// How the host takes in one section of a practice's file. A section is added as a file of this shape and a row in host.ts.
import type { Response } from "../../../shared/contract/contract.ts";
import type { Problem } from "../../../shared/documents/file/problems.ts";
import type { SectionName } from "../../../shared/documents/file/file.ts";
import type { ReadFile } from "./read-file.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../streams/ports.ts";

type Imported = Extract<Response<"practice.import">, { outcome: "imported" }>;

export type Plan<N extends SectionName> = {
  /** What the person is told of this section once it is written. */
  readonly told: Imported[N];
  /** Null where everything is here already. Run inside the one transaction of the import. */
  readonly write: (() => Result<void, StoreFailure>) | null;
  /** Once it is on the disk: whoever holds what was written in memory takes it anew. */
  readonly written: () => void;
};

export type Section<N extends SectionName> = {
  readonly plan: (file: ReadFile) => Result<Plan<N>, readonly Problem[] | StoreFailure>;
};

/** What reading logs in would write: to those that were not here and those that go on; `known` were here already. */
export type LogPlan<A> = {
  readonly appends: readonly A[];
  readonly added: number;
  readonly continued: number;
  readonly known: number;
};

/** `written`: told of what was written. */
export function planOf<A>(
  { appends, ...told }: LogPlan<A>,
  store: { append(appends: readonly A[]): Result<void, StoreFailure> },
  written: (appends: readonly A[]) => void,
) {
  return ok({
    told,
    write: appends.length === 0 ? null : () => store.append(appends),
    written: () => written(appends),
  });
}
