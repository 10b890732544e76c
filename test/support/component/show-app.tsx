// The whole page over a real host, as renderer/app/main.tsx puts it together, for component tests.
import { render } from "vitest-browser-react";
import { Root } from "../../../renderer/app/Root.tsx";
import { writeRoute, type Route } from "../../../renderer/state/route.ts";
import { openSettings } from "../../../renderer/state/settings-store.ts";
import { openPractice, type Practice } from "./practice.ts";
import type { Seed } from "./practices.ts";

export type Shown = Practice & {
  /** To another screen, as if its address were typed. */
  readonly go: (route: Route) => void;
  /** The page is closed and opened again at the same address, as a reload does it. */
  readonly reload: () => Promise<void>;
};

export async function showApp(seed: Seed = {}, route: Route = { screen: "home" }): Promise<Shown> {
  const practice = await openPractice(seed);
  const go = (next: Route): void => {
    window.location.hash = writeRoute(next);
  };
  go(route);
  let unmount = await draw(practice);
  return {
    ...practice,
    go,
    async reload() {
      await unmount();
      unmount = await draw(practice);
    },
  };
}

async function draw({ host, clock }: Practice): Promise<() => Promise<void>> {
  const settings = await openSettings(host);
  const place = document.createElement("div");
  place.id = "app";
  document.body.append(place);
  const { unmount } = await render(<Root host={host} clock={clock} settings={settings} />, { container: place });
  return async () => {
    await unmount();
    place.remove();
  };
}
