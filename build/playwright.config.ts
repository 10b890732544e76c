// Playwright: the end-to-end specs in test/e2e, which start the host themselves. STEADYHOLD_BROWSER names the browser's program.
import { join } from "node:path";
import { defineConfig } from "playwright/test";
import { root } from "./child.ts";

const executablePath = process.env["STEADYHOLD_BROWSER"];
// Chromium's sandbox does not work for root; only these tests ever switch it off.
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: join(root, "test", "e2e"),
  testMatch: "**/*.spec.ts",
  outputDir: join(root, "out", "test", "e2e"),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: join(root, "out", "test", "e2e.json") }]],
  use: {
    browserName: "chromium",
    headless: true,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // A speaker nobody hears: on a machine without one, every screen would rightly say so.
      args: ["--use-fake-device-for-media-stream", ...(asRoot ? ["--no-sandbox"] : [])],
    },
  },
});
