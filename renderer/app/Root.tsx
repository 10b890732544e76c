// The page put together over its host and its settings: banners, screens, and what is shown where one of them cannot be drawn. Drawn by main.tsx.
import { useEffect } from "react";
import type { Host } from "../host/host.ts";
import { HostContext } from "../host/use-host.ts";
import type { PageClock } from "../state/session-store.ts";
import type { SettingsStore } from "../state/settings-store.ts";
import { SettingsContext } from "../state/use-settings.ts";
import { showTheme } from "../ui/theme.ts";
import { App } from "./App.tsx";
import { AppBanners } from "./AppBanners.tsx";
import { ScreenBoundary } from "./ScreenBoundary.tsx";

type Props = { readonly host: Host; readonly clock: PageClock; readonly settings: SettingsStore };

export function Root({ host, clock, settings }: Props) {
  useEffect(() => {
    const show = (): void => showTheme(settings.current().look.theme);
    show();
    return settings.subscribe(show);
  }, [settings]);

  return (
    <HostContext value={host}>
      <SettingsContext value={settings}>
        <ScreenBoundary what="screen" onHome={goHome}>
          <AppBanners>
            <ScreenBoundary what="screen" onHome={goHome}>
              <App clock={clock} />
            </ScreenBoundary>
          </AppBanners>
        </ScreenBoundary>
      </SettingsContext>
    </HostContext>
  );
}

function goHome(): void {
  window.location.hash = "";
}
