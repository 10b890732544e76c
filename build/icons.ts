// `node build/setup.mjs icons`: draws build/icons/icon.png (1024 pixels) from the page's own icon with a Chromium; electron-builder makes the
// systems' forms (.ico, .icns) from it. To be run when the icon changes; the picture is kept in the repository.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright";
import { root } from "./child.ts";
import { findOrInstallBrowser } from "./find-browser.ts";

const size = 1024;
const svg = readFileSync(join(root, "renderer", "public", "icon.svg"), "utf8");
const executablePath = await findOrInstallBrowser();
if (executablePath === null) {
  process.stderr.write("No browser to draw the icon with: install Chrome or Chromium, then try again.\n");
  process.exitCode = 1;
} else {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: join(root, "build", "icons", "icon.png"), omitBackground: true });
  await browser.close();
}
