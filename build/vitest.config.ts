// Vitest: everything in test/ but the end-to-end specs, which Playwright runs; benchmarks have another end to their names.
import { defineConfig } from "vitest/config";
import { root } from "./child.ts";

/** Against hangs alone: how quick something is, a benchmark says. */
const hangMs = 5 * 60_000;

export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: hangMs,
    hookTimeout: hangMs,
    teardownTimeout: hangMs,
    expect: { poll: { timeout: hangMs / 2, interval: 20 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["test/e2e/**", "test/**/*.component.test.tsx"],
          // The package's own modules lack file endings that Node asks for; Vite finds them.
          server: { deps: { inline: ["@solarahealth/fhir-r4"] } },
        },
      },
    ],
  },
});
