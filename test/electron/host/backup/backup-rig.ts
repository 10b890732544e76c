// A data folder with its backups, and hosts on it that are closed with it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openFolder, type OpenFolder } from "../../../support/samples/folder.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

export function backupRig() {
  const folder = makeFolder();
  const open: OpenFolder[] = [];
  return {
    path: folder.path,
    /** The hosts that are still to be closed. */
    open,
    dataFile: join(folder.path, "steadyhold.sqlite"),
    copies: () => readdirSync(join(folder.path, "backups")),
    told(): OpenFolder {
      const one = openFolder(folder.path);
      open.push(one);
      return one;
    },
    end(): void {
      for (const one of open.splice(0)) one.host.close();
      folder.remove();
    },
  };
}
