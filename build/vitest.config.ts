// Vitest: everything in test/ but the end-to-end specs, which Playwright runs; benchmarks have another end to their names. Two projects: `unit`
// in Node, and `components` in the browser that STEADYHOLD_BROWSER names.
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import type { BrowserCommand } from "vitest/node";
import { root } from "./child.ts";
import { browserArguments } from "./playwright.config.ts";

const executablePath = process.env["STEADYHOLD_BROWSER"];
const components = "test/**/*.component.test.tsx";
const support = join(root, "test", "support", "component");
/** What a page may ask of this process: the tests' own business, and loaded from where they are. */
const { componentCommands: commands }: { componentCommands: Record<string, BrowserCommand<unknown[]>> } = await import(
  join(support, "commands.ts")
);

/** Against hangs alone: how quick something is, a benchmark says. */
const hangMs = 5 * 60_000;
const limits = {
  testTimeout: hangMs,
  hookTimeout: hangMs,
  teardownTimeout: hangMs,
  expect: { poll: { timeout: hangMs / 2, interval: 20 } },
};

export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    allowOnly: false,
    ...limits,
    // Where the pictures of failed component tests are left.
    attachmentsDir: join(root, "out", "test", "components"),
    // The browser's own remark when what a menu measures changes once more; it draws a frame later.
    onConsoleLog: (log) => !log.includes("ResizeObserver loop completed"),
    projects: [
      {
        root,
        test: {
          ...limits,
          name: "unit",
          // Three quarters of a short file's time would go into loading the same modules again; no test leaves anything in one behind.
          isolate: false,
          environment: "node",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["**/node_modules/**", "test/e2e/**", components],
          // The package's own modules lack file endings that Node asks for; Vite finds them.
          server: { deps: { inline: ["@solarahealth/fhir-r4"] } },
        },
      },
      {
        root,
        plugins: [react()],
        cacheDir: join(root, "node_modules", ".vite", "components"),
        // Found while the tests run, each would have the page load anew in the middle of one.
        optimizeDeps: {
          entries: [],
          include: [
            "@noble/hashes/sha2.js",
            "@noble/hashes/utils.js",
            "axe-core",
            "d3-scale",
            "d3-shape",
            "intl-messageformat",
            "react",
            "react-aria-components",
            "react-dom",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "react/jsx-runtime",
            "vitest-browser-react",
            "zod",
          ],
        },
        test: {
          ...limits,
          name: "components",
          include: [components],
          setupFiles: [join(support, "setup.ts")],
          // One page for many files: most of a file's time would go into loading the same modules again. setup.ts leaves nothing behind.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            // For a browser that hangs; on a busy computer it takes its time.
            connectTimeout: 600_000,
            provider: playwright({
              launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: browserArguments },
              // Colours and places are there at once, the day is the same everywhere, and what is copied can be read.
              contextOptions: {
                reducedMotion: "reduce",
                timezoneId: "America/Toronto",
                permissions: ["clipboard-read", "clipboard-write"],
              },
            }),
            instances: [{ browser: "chromium" }],
            viewport: { width: 1280, height: 720 },
            testerHtmlPath: join(support, "tester.html"),
            commands,

            // Names and texts are found as Playwright's stories find them: by a part of them, unless a test says exact.
            locators: { exact: false },
            screenshotFailures: true,
          },
        },
      },
    ],
  },
});
