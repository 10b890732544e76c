// The calls about the practice's backups, and the text for whoever looks for a fault. They answer too where the data is damaged.
import process from "node:process";
import type { Failure, Response } from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Backups } from "../backup/backups.ts";
import type { CopyProblem } from "../backup/copy-data.ts";
import type { Log } from "../system/log.ts";
import type { Handlers } from "./dispatch.ts";

type Parts = {
  readonly version: string;
  readonly kind: "electron" | "browser";
  readonly backups: Backups;
  readonly log: Pick<Log, "tail">;
  readonly make: () => Promise<Result<unknown, CopyProblem>>;
  readonly restore: (name: string) => Result<void, Failure>;
  readonly damaged: () => boolean;
};

export function backupCalls({ version, kind, backups, log, make, restore, damaged }: Parts) {
  const state = (): Response<"backup.read"> => {
    const { copies, uncleaned, ...rest } = backups.state();
    return {
      ...rest,
      uncleaned: [...uncleaned],
      copies: copies.map(({ name, wall, bytes }) => ({ name, wall, bytes })),
      damaged: damaged(),
    };
  };
  const stateOr = (done: Result<unknown, CopyProblem>): Result<Response<"backup.read">, Failure> =>
    done.ok ? ok(state()) : err({ code: "not-saved", why: done.error.code });

  return {
    "app.diagnostics": () => {
      const { copies, problem } = backups.state();
      return ok({
        text: diagnostics({ kind, version, damaged: damaged(), backups: copies.length, problem }, log.tail()),
      });
    },
    "backup.read": () => ok(state()),
    "backup.make": async () => stateOr(await make()),
    "backup.check": async ({ name }) => {
      const checked = await backups.check(name);
      return ok({ whole: checked.ok });
    },
    "backup.forget": async () => {
      await backups.purgeDeletedClients();
      return ok(state());
    },
    "backup.move": ({ folder }) => stateOr(backups.move(folder)),
    "backup.restore": ({ name }) => {
      const done = restore(name);
      return done.ok ? ok({}) : done;
    },
  } satisfies Partial<Handlers>;
}

export type BackupCalls = ReturnType<typeof backupCalls>;

// The text "Copy diagnostics" gives: versions, the system, the backups' state, the newest lines of the log. Nothing of any client.
type Facts = {
  readonly kind: "electron" | "browser";
  readonly version: string;
  readonly damaged: boolean;
  readonly backups: number;
  readonly problem: string | null;
};

function diagnostics({ kind, version, damaged, backups, problem }: Facts, log: readonly string[]): string {
  const { node, electron, chrome } = process.versions;
  return [
    `Steadyhold ${version} (${kind})`,
    `system: ${process.platform} ${process.arch}`,
    `node ${node}${electron === undefined ? "" : `, electron ${electron}, chrome ${chrome ?? "?"}`}`,
    `data: ${damaged ? "damaged" : "readable"}`,
    `backups: ${backups}${problem === null ? "" : `, the newest failed: ${problem}`}`,
    "",
    ...log,
    "",
  ].join("\n");
}
