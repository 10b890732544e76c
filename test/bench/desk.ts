// The whole desk a session is run at: the built host, a real window on a screen nobody sees, a sound card nobody hears, real keys.
// Everything a benchmark of the product as a whole needs; it measures nothing itself.
import { z } from "zod";
import { placeUsualPoint } from "../../shared/body/places.ts";
import { startHost } from "../support/rigs/running-host.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { startChromium, type Chromium } from "./chromium.ts";
import { startSlowProxy, type SlowProxy } from "./slow-proxy.ts";
import { startSoundCard, type SoundCard } from "./sound-card.ts";
import { startVoices } from "./voices.ts";
import { until, wait } from "./wait.ts";
import { startDisplay, type XDisplay } from "./x-display.ts";
import { startKeys, type XKeys } from "./x-keys.ts";

export interface Desk {
  readonly chromium: Chromium;
  readonly display: XDisplay;
  readonly card: SoundCard;
  readonly keys: XKeys;
  /** Between the page and the host; hands everything on at once until told otherwise. */
  readonly proxy: SlowProxy;
  readonly hostPid: number;
  /** The data folder. */
  readonly folder: string;
}

/** `speaks`: with the system's voices, heard on the same sound card. */
export async function withDesk(work: (desk: Desk) => Promise<void>, { speaks = false } = {}): Promise<void> {
  const folder = makeFolder();
  const display = await startDisplay();
  const card = await startSoundCard();
  const host = await startHost(folder.path);
  const { port } = new URL(host.url);
  const proxy = await startSlowProxy(Number(port));
  const voices = speaks ? await startVoices(card.server) : null;
  const flags = [`--host-resolver-rules=MAP 127.0.0.1:${port} 127.0.0.1:${proxy.port}`, ...(voices?.flags ?? [])];
  const env = { DISPLAY: display.name, PULSE_SERVER: card.server, ...voices?.env };
  const chromium = await startChromium(host.url, env, flags);
  const keys = startKeys(display.name);
  try {
    await until(
      chromium.evaluate,
      `(document.getElementById("app")?.childElementCount ?? 0) > 0`,
      "The page did not come up",
    );
    await wait(1000);
    if (proxy.pieces() === 0) throw new Error("The page does not reach the host through the proxy");
    await work({ chromium, display, card, keys, proxy, hostPid: host.process.pid ?? 0, folder: folder.path });
  } finally {
    keys.stop();
    await chromium.close();
    proxy.stop();
    await host.stop("SIGTERM");
    voices?.stop();
    card.stop();
    display.stop();
    folder.remove();
  }
}

const home = z.object({ value: z.object({ open: z.array(z.object({ sessionId: z.string() })) }) });
const started = z.object({ ok: z.literal(true), value: z.object({ sessionId: z.string() }) });

/** Sends one call of the contract from the page. */
export async function callHost(chromium: Chromium, name: string, request: unknown): Promise<unknown> {
  return chromium.evaluate(`fetch("/api/${name}", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: ${JSON.stringify(JSON.stringify(request))}
  }).then((answer) => answer.json())`);
}

/** A client's session holds tens of holds, not hundreds: a benchmark takes a new one after so many, and the screen stays a real one. */
export const holdsPerSession = 25;

/** A new session with one site, on the screen and waiting for Space; the one before is finished. Answers its id. */
export async function openSession(chromium: Chromium): Promise<string> {
  for (const { sessionId } of home.parse(await callHost(chromium, "home.read", {})).value.open) {
    for (const type of ["end-hold", "finish-session"]) await command(chromium, sessionId, { type });
  }
  const { value } = started.parse(
    await callHost(chromium, "session.start", { client: "Benchmark", commandId: crypto.randomUUID() }),
  );
  const { sessionId } = value;
  const { view, point } = placeUsualPoint("quadratus-lumborum", "left");
  await command(chromium, sessionId, { type: "mark-site", muscle: "quadratus-lumborum", side: "left", view, point });
  await chromium.evaluate(`void (location.hash = "#/session/${sessionId}")`);
  await until(
    chromium.evaluate,
    `document.querySelector('section [role="timer"]') !== null`,
    "The session did not open",
  );
  // Sound needs a first click or key; this one lands beside everything.
  await chromium.click(2, 2);
  await wait(500);
  return sessionId;
}

async function command(chromium: Chromium, sessionId: string, asked: object): Promise<void> {
  await callHost(chromium, "session.command", {
    sessionId,
    commandId: crypto.randomUUID(),
    stamp: null,
    command: asked,
  });
}
