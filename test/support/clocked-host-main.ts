// Browser mode as a process of its own, made from the product's modules, with a clock that can be set: "wall <ms>" and "zone <name>" on
// standard input. Monotonic time runs as ever, so holds take as long as they take.
import { createInterface } from "node:readline";
import { monotonicMs } from "../../electron/node/clock.ts";
import { openHost } from "../../electron/node/host.ts";
import { openLoopback } from "../../electron/node/loopback/server.ts";
import { builtPage } from "../../electron/node/own-files.ts";
import { err } from "../../shared/result.ts";

const [folder = "", wall = "0", zone = "UTC"] = process.argv.slice(2);
let offset = Number(wall) - monotonicMs();
let timeZone = zone;

const host = openHost({
  folder,
  version: "test",
  kind: "browser",
  clock: { mono: monotonicMs, wall: () => monotonicMs() + offset, timeZone: () => timeZone },
  saveFile: async () => err({ code: "bad-request", detail: "the browser saves files itself" }),
});
if (!host.ok) throw new Error(host.error.code);
const loopback = await openLoopback(host.value, builtPage(), 0);
if (!loopback.ok) throw new Error(loopback.error.code);
process.stdout.write(`ready ${loopback.value.newAddress()}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  const [word, value = ""] = line.split(" ");
  if (word === "wall") offset = Number(value) - monotonicMs();
  if (word === "zone") timeZone = value;
  process.stdout.write(`${line}\n`);
}
await loopback.value.close();
host.value.close();
