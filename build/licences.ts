// Gathers the licences of the packages whose code is in the bundles, from what the bundler says it took. Writes one text for the About page.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";
import { root } from "./child.ts";

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string().default("see its text") });

export function createLicences() {
  // The typeface comes in through a style sheet, of which the bundler tells nothing.
  const folders = new Set([join(root, "node_modules", "@fontsource-variable", "inter")]);
  const collector: Plugin = {
    name: "steadyhold-licences",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        for (const id of output.moduleIds) keep(id);
      }
    },
  };

  function keep(id: string): void {
    const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
    if (found !== undefined) folders.add(found.replace(/^\0/, ""));
  }

  return {
    collector,
    write(file: string): void {
      const texts = [...folders].filter((folder) => existsSync(join(folder, "package.json"))).map(describe);
      const own = `Steadyhold\n\n${readFileSync(join(root, "LICENSE"), "utf8").trim()}`;
      writeFileSync(file, `${[own, ...texts.toSorted()].join(`\n\n${"-".repeat(72)}\n\n`)}\n`);
    },
  };
}

function describe(folder: string): string {
  const { name, version, license } = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(one));
  const text = file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  return `${name} ${version} (${license})${text}`;
}
