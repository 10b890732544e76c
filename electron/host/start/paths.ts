// What Steadyhold knows of itself: its version and where its built page lies, run from the bundle in out/ or from the sources.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const bundled = import.meta.url.endsWith(".js");

/** The version in package.json, which lies beside out/ in the project and in the packed app alike. */
export function appVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL(bundled ? "../package.json" : "../../../package.json", import.meta.url), "utf8"),
  );
  const found = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : null;
  return typeof found === "string" ? found : "0";
}

/** The folder of the page. */
export function builtPage(): string {
  return fileURLToPath(new URL(bundled ? "./renderer" : "../../../out/renderer", import.meta.url));
}
