// `npm run faults`: over 1,000 kills, thousands of damaged files, a full disk at every write, a host stopped for 30 s.
import process from "node:process";
import { runLong } from "./long-tests.ts";

await runLong(process.argv.length > 2 ? process.argv.slice(2) : ["test/faults", "test/electron/durability"]);
