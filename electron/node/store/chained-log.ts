// Appends rows to a stream of the log and reads them back, each row chained to the one before by its hash. Knows rows, not what they mean.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { chainHash, chainStart } from "./hash-chain.ts";
import { follows, logRowSchema, type LogRow } from "./log-row.ts";

export type NewRow = Pick<LogRow, "wall" | "type" | "version" | "command_id" | "payload">;

const lastSchema = z.object({ position: z.int(), hash: z.string() });
const deviceSchema = z.object({ id: z.string(), sequence: z.int() });

export class DamagedLog extends Error {}

export function createChainedLog(database: DatabaseSync) {
  const last = database.prepare("SELECT position, hash FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1");
  const rows = database.prepare("SELECT * FROM events WHERE stream = ? ORDER BY position");
  const device = database.prepare(
    "SELECT id, (SELECT coalesce(max(device_sequence), 0) FROM events WHERE device = id) AS sequence FROM device",
  );
  const insert = database.prepare(
    `INSERT INTO events (stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload,
       previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** Within a transaction of the caller's. False, and nothing written, where the newest row is not at `expectedPosition`. */
    append(stream: string, expectedPosition: number, added: readonly NewRow[]): boolean {
      const found = last.get(stream);
      const before = found === undefined ? { position: 0, hash: chainStart } : lastSchema.parse(found);
      if (before.position !== expectedPosition) return false;
      const { id, sequence } = deviceSchema.parse(device.get());
      let previous = before.hash;
      for (const [index, { wall, type, version, command_id, payload }] of added.entries()) {
        const position = expectedPosition + index + 1;
        const row = { stream, position, device: id, device_sequence: sequence + index + 1, wall, mono: 0 };
        const whole = { ...row, type, version, command_id, stamp: "host", payload };
        const hash = chainHash(whole, previous);
        insert.run(
          stream,
          position,
          whole.device,
          whole.device_sequence,
          wall,
          whole.mono,
          type,
          version,
          command_id,
          whole.stamp,
          payload,
          previous,
          hash,
        );
        previous = hash;
      }
      return true;
    },

    /** Throws DamagedLog where a row is not as it was written. */
    read(stream: string): readonly LogRow[] {
      let previous = chainStart;
      return rows.all(stream).map((raw, index) => {
        const row = logRowSchema.parse(raw);
        if (!follows(row, index + 1, previous)) throw new DamagedLog(`row ${index + 1} of ${stream} was changed`);
        previous = row.hash;
        return row;
      });
    },
  };
}
