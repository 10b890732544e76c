// Loaded into a host's process before its program (`watched` below): a line on standard error for everything by which it would reach another
// program or be reached, in its threads too. What is not heard here was not tried: Node has no way to a network beside these.
import { ChildProcess } from "node:child_process";
import { Socket as UdpSocket } from "node:dgram";
import dns from "node:dns";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Server, Socket } from "node:net";

const sign = "out of the process: ";

/**
 * Node's options for a process that is watched. Code is made from no text in it, or it fails where it tries.
 * What it tried is read from its standard error with `triedIn`.
 */
export const watched: readonly string[] = ["--disallow-code-generation-from-strings", "--import", import.meta.filename];

export function triedIn(standardError: string): readonly string[] {
  return standardError
    .split("\n")
    .filter((line) => line.startsWith(sign))
    .map((line) => line.slice(sign.length));
}

function listenIn(of: object, name: string): void {
  const before: unknown = Reflect.get(of, name);
  if (typeof before !== "function") return;
  Reflect.set(of, name, function heard(this: unknown, ...words: unknown[]): unknown {
    writeSync(2, `${sign}${name} ${plainly(words)}\n`);
    return Reflect.apply(before, this, words);
  });
}

/** The addresses among the words; the rest are functions and objects of Node's own. */
function plainly(words: readonly unknown[]): string {
  const found = words.flat().flatMap((word) => {
    if (typeof word === "string" || typeof word === "number") return [String(word)];
    if (typeof word !== "object" || word === null) return [];
    return ["host", "hostname", "address", "port", "path", "file"].flatMap((key) => {
      const value: unknown = Reflect.get(word, key);
      return typeof value === "string" || typeof value === "number" ? [`${key}=${value}`] : [];
    });
  });
  return found.join(" ");
}

// A test reads `watched` from here too; there nothing is watched.
if (process.execArgv.includes(import.meta.filename)) {
  listenIn(Socket.prototype, "connect");
  listenIn(Server.prototype, "listen");
  for (const name of ["bind", "connect", "send"]) listenIn(UdpSocket.prototype, name);
  for (const name of Object.keys(dns)) if (/^(?:lookup|resolve|reverse)/.test(name)) listenIn(dns, name);
  listenIn(ChildProcess.prototype, "spawn");
  syncBuiltinESMExports();
}
