// `npm run build`: makes out/ anew.
import { buildAll } from "./bundle.ts";

const failed = await buildAll();
if (failed !== null) {
  process.stderr.write(`${failed}\n`);
  process.exitCode = 1;
}
