// The names of backups: a number that only grows, so that their order never depends on a clock, and the time for reading. Pure.

export type BackupName = { readonly name: string; readonly number: number; readonly wall: number };

const pattern = /^steadyhold-backup-(\d{5,9})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.sqlite$/;

/** Null for every other file. */
export function readBackupName(name: string): BackupName | null {
  const [, number, year, month, day, hour, minute, second] = pattern.exec(name) ?? [];
  if (number === undefined) return null;
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(wall) ? null : { name, number: Number(number), wall };
}

export function writeBackupName(number: number, wall: number): string {
  const time = new Date(wall).toISOString().replace(/\.\d+|[-:]/g, "");
  return `steadyhold-backup-${String(number).padStart(5, "0")}-${time}.sqlite`;
}

/** Newest first. */
export function backupsAmong(files: readonly string[]): BackupName[] {
  return files.flatMap((file) => readBackupName(file) ?? []).toSorted((one, other) => other.number - one.number);
}
