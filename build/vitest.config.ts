// Vitest: everything in test/ but the end-to-end specs, which Playwright runs, and the benchmarks.
import { defineConfig } from "vitest/config";
import { root } from "./child.ts";
import { ownVersion } from "./packages.ts";

export default defineConfig({
  root,
  define: { __APP_VERSION__: JSON.stringify(ownVersion()) },
  test: {
    environment: "node",
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**", "test/bench/**"],
    passWithNoTests: false,
    allowOnly: false,
  },
});
