// Composition root of browser mode: the same app as the desktop one, served by plain Node to an ordinary browser on this computer.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { err } from "../shared/result.ts";
import { t } from "../shared/words/words.ts";
import { defaultDataFolder } from "./host/start/data-folder.ts";
import { explainOpen } from "./host/start/explain-open.ts";
import { openHost } from "./host/open-host.ts";
import { openBrowser } from "./loopback/open-browser.ts";
import { openLoopback, type ListenProblem } from "./loopback/server.ts";
import { explainOptions, readOptions, type StartOptions } from "./host/start/options.ts";
import { appVersion, builtPage } from "./host/start/paths.ts";

/** A backup on a slow stick is left for the next start. */
const leaveWithinMs = 5_000;

// What is written is for this user's eyes only.
process.umask(0o077);
const asked = readOptions(process.argv.slice(2));
if (!asked.ok) fail(explainOptions(asked.error), 2);
else if (asked.value.kind === "help") process.stdout.write(`${t("start.help")}\n`);
else if (asked.value.kind === "version") process.stdout.write(`${t("start.version", { version: appVersion() })}\n`);
else await start(asked.value.options);

async function start(options: StartOptions): Promise<void> {
  const page = builtPage();
  if (!existsSync(join(page, "index.html"))) return fail(t("open.not-built"));
  const folder = resolve(options.data ?? defaultDataFolder(process.platform, process.env, homedir()));
  const host = openHost({
    folder,
    version: appVersion(),
    kind: "browser",
    // In a browser the page downloads the file itself.
    saveFile: async () => err({ code: "bad-request", detail: "the browser saves files itself" }),
  });
  if (!host.ok) return fail(explainOpen(host.error));
  const loopback = await openLoopback(host.value, page, options.port);
  if (!loopback.ok) {
    host.value.close();
    return fail(explainListen(loopback.error, options.port));
  }
  let ending = false;
  const end = async (): Promise<void> => {
    // Whoever asks twice does not want to wait.
    if (ending) {
      host.value.close();
      process.exit();
    }
    ending = true;
    await loopback.value.close();
    await host.value.leave(leaveWithinMs);
    host.value.close();
    process.exitCode = 0;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
  process.stdout.write(`${t("open.ready", { address: loopback.value.newAddress() })}\n`);
  if (!options.open || (await openBrowser(loopback.value.newAddress(), process.platform))) return;
  process.stderr.write(`${t("open.no-browser")}\n`);
}

function explainListen(problem: ListenProblem, port: number): string {
  if (problem.code === "port-in-use") return t("open.port-in-use", { port: String(port) });
  return t("open.port-refused", { port: String(port), detail: problem.detail });
}

function fail(sentence: string, code = 1): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}
