// The text "Copy diagnostics" gives: versions, the system, the backups' state, the newest lines of the log. Nothing of any client.
import process from "node:process";

type Facts = {
  readonly kind: "electron" | "browser";
  readonly version: string;
  readonly damaged: boolean;
  readonly backups: number;
  readonly problem: string | null;
};

export function diagnostics({ kind, version, damaged, backups, problem }: Facts, log: readonly string[]): string {
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
