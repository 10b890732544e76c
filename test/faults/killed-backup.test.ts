// The host killed at random moments while it copies and puts back: every copy that has a backup's name is whole, and so is the data.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readBackupName } from "../../electron/host/backup/backup-folder.ts";
import { verifyData } from "../../electron/host/store/check.ts";
import { randomFrom } from "../../build/random.ts";
import { long, seed } from "../support/readers/effort.ts";
import { enter, startHost } from "../support/rigs/running-host.ts";
import { openFolder } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

const kills = long ? 300 : 10;
const folder = makeFolder();
afterAll(() => folder.remove());
const stateSchema = z.object({
  value: z.object({ damaged: z.boolean(), copies: z.array(z.object({ name: z.string() })) }),
});

describe("a host killed while it backs up and puts back", () => {
  it(`leaves whole copies and whole data, ${kills} times`, { timeout: 60 * 60_000 }, async () => {
    const told = openFolder(folder.path);
    for (let one = 1; one <= 30; one += 1) await told.session(`Client ${one}`);
    await told.call("backup.make", {});
    told.host.close();
    const random = randomFrom(seed);
    const data = join(folder.path, "steadyhold.sqlite");
    const whole = verifyData(data);
    for (let round = 1; round <= kills; round += 1) {
      const host = await startHost(folder.path);
      const client = await enter(host.url);
      const state = stateSchema.parse(await client.call("backup.read", {})).value;
      expect(state.damaged).toBe(false);
      const asked =
        round % 2 === 0
          ? client.call("backup.make", {})
          : client.call("backup.restore", { name: state.copies[0]?.name ?? "" });
      asked.catch(() => null);
      // The moment is the point of the test.
      await new Promise((resolve) => setTimeout(resolve, random() * 120));
      await host.stop("SIGKILL");
      // As the next start does: a log that was left half folded in cannot be folded in by one who only reads.
      const next = new DatabaseSync(data);
      next.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      next.close();
      expect(verifyData(data)).toEqual(whole);
      for (const name of readdirSync(join(folder.path, "backups"))) {
        if (readBackupName(name) !== null) expect(verifyData(join(folder.path, "backups", name))).toEqual(whole);
      }
    }
  });
});
