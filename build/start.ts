// `npm start`: reads the options, builds what changed, and opens the desktop app, or browser mode with the reason in one line.
// Prints nothing on standard output but help and version: the host prints its own address there.
import { join, resolve } from "node:path";
import { explainOptions, readOptions, writeOptions, type StartOptions } from "../electron/host/start/options.ts";
import { t } from "../shared/words/words.ts";
import { endLike, root, run, type Ended } from "./child.ts";
import { electronProgram, failedLately, fetchElectron } from "./electron.ts";
import { chooseHost } from "./host-choice.ts";
import { ownVersion } from "./packages.ts";

const asked = readOptions(process.argv.slice(2));
if (!asked.ok) {
  say(explainOptions(asked.error));
  process.exitCode = 2;
} else {
  switch (asked.value.kind) {
    case "help":
      process.stdout.write(`${t("start.help")}\n`);
      break;
    case "version":
      process.stdout.write(`${t("start.version", { version: ownVersion() })}\n`);
      break;
    case "start":
      await start(asked.value.options);
      break;
  }
}

async function start(options: StartOptions): Promise<void> {
  const wanted = absolute(options);
  const choice = chooseHost(wanted, { platform: process.platform, env: process.env, uid: process.getuid?.() });
  const program = choice.host === "electron" ? await electronOrNull() : null;
  const { buildIfChanged } = await import("./bundle.ts");
  const failed = await buildIfChanged();
  if (failed !== null) {
    say(t("start.build-failed", { detail: failed }));
    process.exitCode = 1;
    return;
  }
  if (program !== null) {
    const startedAt = performance.now();
    const ended = await run(program, [root, ...writeOptions(wanted)]);
    if (!neverStarted(ended, performance.now() - startedAt)) {
      endLike(ended);
      return;
    }
    say(t("start.electron-broken"));
  } else if (choice.host === "electron") say(t("start.no-electron"));
  else if (choice.why !== "asked") say(t(`start.${choice.why}`));
  const open = choice.host === "electron" ? wanted.open : choice.open;
  endLike(
    await run(process.execPath, [
      join(root, "out", "browser.js"),
      ...writeOptions({ ...wanted, browser: false, open }),
    ]),
  );
}

/** npm runs us in the project's folder; a relative path means the folder the person was in. */
function absolute(options: StartOptions): StartOptions {
  if (options.data === null) return options;
  return { ...options, data: resolve(process.env["INIT_CWD"] ?? process.cwd(), options.data) };
}

async function electronOrNull(): Promise<string | null> {
  const here = electronProgram();
  if (here !== null || failedLately()) return here;
  say(t("start.fetching-electron"));
  return (await fetchElectron()) ? electronProgram() : null;
}

/** A system library is missing (127), or Chromium gave up at once, as it does where the system forbids its sandbox. */
function neverStarted(ended: Ended, afterMs: number): boolean {
  if (ended.failed !== null || ended.code === 127) return true;
  return afterMs < 5000 && (ended.signal === "SIGTRAP" || ended.signal === "SIGABRT" || ended.signal === "SIGILL");
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
