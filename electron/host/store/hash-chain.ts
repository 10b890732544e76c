// The chain of hashes over one stream of the log (a session, or a client's record): each row's hash covers the row and the hash before it.
import { sha256 } from "../system/sha256.ts";

/** The columns the hash covers, in this order. */
export type ChainedRow = {
  readonly stream: string;
  readonly position: number;
  readonly device: string;
  readonly device_sequence: number;
  readonly wall: number;
  readonly mono: number;
  readonly type: string;
  readonly version: number;
  readonly command_id: string;
  readonly stamp: string;
  readonly payload: string;
};

/** What stands in place of the previous hash in a stream's first row. */
export const chainStart = "";

export function chainHash(row: ChainedRow, previousHash: string): string {
  const { stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload } = row;
  const covered = [stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload];
  return sha256(JSON.stringify([...covered, previousHash]));
}
