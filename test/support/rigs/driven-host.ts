// Browser mode in the test's own process, made from the product's modules, with its time in the test's hand. For stories of the browser in which
// minutes, weeks or the length of a press matter; what must be shown of the built program itself runs it (running-host.ts).
import { openHost } from "../../../electron/host/open-host.ts";
import { openLoopback } from "../../../electron/loopback/server.ts";
import { appVersion, builtPage } from "../../../electron/host/start/paths.ts";
import { err } from "../../../shared/result.ts";
import type { DrivenTime } from "./driven-time.ts";

export type DrivenHost = { readonly url: string; readonly stop: () => Promise<void> };

export async function startDrivenHost(folder: string, time: DrivenTime): Promise<DrivenHost> {
  const host = openHost({
    folder,
    version: appVersion(),
    kind: "browser",
    clock: time.clock,
    timers: time.timers,
    saveFile: async () => err({ code: "bad-request", detail: "the browser saves files itself" }),
  });
  if (!host.ok) throw new Error(host.error.code);
  const loopback = await openLoopback(host.value, builtPage(), 0);
  if (!loopback.ok) throw new Error(loopback.error.code);
  return {
    url: loopback.value.newAddress(),
    async stop() {
      await loopback.value.close();
      host.value.close();
    },
  };
}
