// Which runner a filter is for: every test file with the runner that takes it, so that `npm test -- FILTER` starts no other. For build/test.ts.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./child.ts";

export const testKinds = ["unit", "components", "e2e"] as const;
export type TestKind = (typeof testKinds)[number];

const endings: Readonly<Record<TestKind, RegExp>> = {
  unit: /(?<!\.component)\.test\.tsx?$/,
  components: /\.component\.test\.tsx?$/,
  e2e: /\.spec\.ts$/,
};

/** The project's test files by their path from its top, with slashes. */
export function listTestFiles(): readonly string[] {
  return readdirSync(join(root, "test"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .filter((path) => !path.includes("/node_modules/"));
}

export function kindOf(file: string): TestKind | null {
  return testKinds.find((kind) => endings[kind].test(file)) ?? null;
}

/**
 * The runners that have a file for these filters, in their order; all of them without a filter. Words are looked for in the path, as both runners
 * do; what begins with a dash is the runner's own option.
 */
export function kindsFor(filters: readonly string[], files: readonly string[]): readonly TestKind[] {
  // Playwright takes a line behind the file's name.
  const words = filters.filter((one) => !one.startsWith("-")).map((one) => one.replace(/:\d+$/, ""));
  const taken = new Set(
    files.filter((file) => words.length === 0 || words.some((word) => file.includes(word))).map(kindOf),
  );
  return testKinds.filter((kind) => taken.has(kind));
}
