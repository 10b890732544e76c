// The log: the only place that appends rows to a stream and reads them back, each chained to the one before by its hash. Knows rows, not
// what they mean.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../streams/ports.ts";
import { DamagedLog } from "./failures.ts";
import { chainHash, chainStart } from "./hash-chain.ts";
import { follows, logRowSchema, type LogRow } from "./log-row.ts";

export type NewRow = Pick<LogRow, "wall" | "mono" | "type" | "version" | "command_id" | "stamp" | "payload">;

const lastSchema = z.object({ position: z.int(), hash: z.string() });
const deviceSchema = z.object({ id: z.string(), sequence: z.int() });

export function createChainedLog(database: DatabaseSync) {
  const last = database.prepare("SELECT position, hash FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1");
  const rows = database.prepare("SELECT * FROM events WHERE stream = ? ORDER BY position");
  // Every stream of this device shares its numbering.
  const device = database.prepare(
    "SELECT id, (SELECT coalesce(max(device_sequence), 0) FROM events WHERE device = id) AS sequence FROM device",
  );
  const insert = database.prepare(
    `INSERT INTO events (stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload,
       previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** Within a transaction of the caller's. Nothing is written where the newest row is not at `expectedPosition`. */
    append(stream: string, expectedPosition: number, added: readonly NewRow[]): Result<void, StoreFailure> {
      const found = last.get(stream);
      const before = found === undefined ? { position: 0, hash: chainStart } : lastSchema.parse(found);
      if (before.position !== expectedPosition) {
        return err({ code: "conflict", detail: `${stream}: expected ${expectedPosition}, found ${before.position}` });
      }
      const { id, sequence } = deviceSchema.parse(device.get());
      let previous = before.hash;
      for (const [index, row] of added.entries()) {
        const { wall, mono, type, version, command_id, stamp, payload } = row;
        const position = expectedPosition + index + 1;
        const device_sequence = sequence + index + 1;
        const hash = chainHash({ ...row, stream, position, device: id, device_sequence }, previous);
        const place = [stream, position, id, device_sequence];
        insert.run(...place, wall, mono, type, version, command_id, stamp, payload, previous, hash);
        previous = hash;
      }
      return ok(undefined);
    },

    /** Throws DamagedLog at the first row that is not as it was written. */
    read(stream: string): readonly LogRow[] {
      let previous = chainStart;
      return rows.all(stream).map((raw, index) => {
        const at = index + 1;
        const row = logRowSchema.safeParse(raw);
        if (!row.success) throw new DamagedLog(at, `row ${at} of ${stream} is not readable`);
        if (!follows(row.data, at, previous)) throw new DamagedLog(at, `row ${at} of ${stream} was changed`);
        previous = row.data.hash;
        return row.data;
      });
    },

    /** Every row that can be read at all; intact where its own hash is right and the row before it is the one it was written after. */
    readAsItLies(stream: string): readonly { readonly row: LogRow; readonly intact: boolean }[] {
      let previous = chainStart;
      return rows.all(stream).flatMap((raw, index) => {
        const row = logRowSchema.safeParse(raw);
        if (!row.success) return [];
        const intact = follows(row.data, index + 1, previous);
        previous = row.data.hash;
        return [{ row: row.data, intact }];
      });
    },
  };
}
