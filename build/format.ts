// `npm run format`: lets oxfmt rewrite the files the way `npm run check` wants them.
import { join } from "node:path";
import { endLike, root, run } from "./child.ts";
import { commandOf } from "./packages.ts";

endLike(
  await run(process.execPath, [commandOf("oxfmt"), "-c", join(root, "build", "oxfmt.json"), ...process.argv.slice(2)]),
);
