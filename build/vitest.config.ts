// Vitest: everything in test/ but the end-to-end specs, which Playwright runs; benchmarks have another end to their names.
import { defineConfig } from "vitest/config";
import { root } from "./child.ts";

export default defineConfig({
  root,
  test: {
    environment: "node",
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**"],
    // The package's own modules lack file endings that Node asks for; Vite finds them.
    server: { deps: { inline: ["@solarahealth/fhir-r4"] } },
    passWithNoTests: false,
    allowOnly: false,
  },
});
