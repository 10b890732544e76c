// Bundles the audio benchmark's page the way the product's page is bundled, and serves it to this computer.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { pageBundle } from "../../build/bundles.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

export async function serveAudioPage(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const folder = makeFolder();
  process.env["NODE_ENV"] ??= "production";
  await build({
    ...pageBundle,
    root: fileURLToPath(new URL("audio-page", import.meta.url)),
    build: { ...pageBundle.build, outDir: folder.path },
  });
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "index.html" : (request.url ?? "").replaceAll("..", "");
    try {
      const body = readFileSync(join(folder.path, path));
      response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
      folder.remove();
    },
  };
}
