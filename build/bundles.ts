// How the three bundles are made with Vite: the page, the hosts (Node, ES modules) and the preload (one CommonJS file).
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { root } from "./child.ts";
import { hostPrograms } from "./programs.ts";

export const out = join(root, "out");

const common = {
  configFile: false,
  // Standard output belongs to the host's one line.
  logLevel: "warn",
} satisfies InlineConfig;

/** Everything in files of their own, nothing inline: the content security policy allows neither inline scripts nor data: addresses. */
export const pageBundle: InlineConfig = {
  ...common,
  root: join(root, "renderer"),
  base: "./",
  plugins: [react()],
  build: {
    outDir: join(out, "renderer"),
    emptyOutDir: true,
    target: "chrome140",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // All of it is on the disk of the same machine; a size in transit means nothing.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
};

/** Packages are bundled, so that the packed app has no node_modules. Every file lies in out/ itself: `import.meta.url` is always there. */
export const hostBundle: InlineConfig = {
  ...common,
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"], target: "node" },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    target: "node24",
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(hostPrograms).map(([name, source]) => [name, join(root, source)])),
      external: ["electron"],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};

/** A sandboxed preload may be one CommonJS file only, and may require nothing but `electron`; bundle.ts checks what came out. */
export const preloadBundle: InlineConfig = {
  ...common,
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"], target: "node" },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    target: "chrome140",
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: { preload: join(root, "electron", "preload.ts") },
      external: ["electron"],
      output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false },
    },
  },
};
