// Playwright: the end-to-end specs in test/e2e, which start the host themselves. STEADYHOLD_BROWSER names the browser's program.
import { join } from "node:path";
import { defineConfig } from "playwright/test";
import { root } from "./child.ts";

type Options = { hostName: "browser" | "stand-in" | "electron" };

const executablePath = process.env["STEADYHOLD_BROWSER"];
// Chromium's sandbox does not work for root; only these tests ever switch it off.
const asRoot = process.getuid?.() === 0;

/** A speaker nobody hears: on a machine without one, every screen would rightly say so. The component tests start their browser with it too. */
export const browserArguments = ["--use-fake-device-for-media-stream", ...(asRoot ? ["--no-sandbox"] : [])];
const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: browserArguments,
};
/** What electron/desktop/security/hardening.ts switches off in Electron's Chromium; test/electron/desktop/shipped.test.ts holds the two together. */
export const networkOff = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
];

const story = [
  "**/session.spec.ts",
  "**/desktop.spec.ts",
  "**/no-network.spec.ts",
  "**/hardening.spec.ts",
  "**/backups.spec.ts",
];
const projects = [
  { name: "browser", testIgnore: ["**/desktop.spec.ts"], use: { hostName: "browser" as const } },
  // The built desktop app on a stand-in for Electron: the whole session, and what only a window has.
  {
    name: "stand-in",
    testMatch: story,
    grepInvert: /@browser/,
    use: {
      hostName: "stand-in" as const,
      launchOptions: { ...launchOptions, args: [...launchOptions.args, ...networkOff] },
    },
  },
];
const electron = [
  // What only the stand-in can show is marked.
  { name: "electron", testMatch: story, grepInvert: /@browser|@stand-in/, use: { hostName: "electron" as const } },
];

export default defineConfig<Options>({
  testDir: join(root, "test", "e2e"),
  testMatch: "**/*.spec.ts",
  outputDir: join(root, "out", "test", "e2e"),
  projects: process.env["STEADYHOLD_HOST"] === "electron" ? electron : projects,
  workers: Number(process.env["STEADYHOLD_WORKERS"] ?? 1),
  // Against hangs alone: how quick something is, a benchmark says.
  timeout: 10 * 60_000,
  expect: { timeout: 2 * 60_000 },
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: join(root, "out", "test", "e2e.json") }]],
  use: {
    browserName: "chromium",
    headless: true,
    screenshot: "only-on-failure",
    // A picture of the page and its tree lie beside it; pictures of every step cost each story a fifth more.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false, sources: false },
    launchOptions,
  },
});
