// `npm run fuzz`: over 100,000 generated cases against the contract, both transports, and the data file.
import process from "node:process";
import { runLong } from "./long-tests.ts";

await runLong(process.argv.length > 2 ? process.argv.slice(2) : ["test/fuzz"]);
