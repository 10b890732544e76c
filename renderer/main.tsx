// Starts the page: picks the host it runs in, waits for the clock handshake, and draws the app.
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { WithBand } from "./band/WithBand.tsx";
import { connectHost } from "./host/connect.ts";
import { HostContext } from "./host/use-host.ts";
import { openSettings } from "./settings/settings-store.ts";
import { SettingsContext } from "./settings/use-settings.ts";
import { startTheme } from "./theme/theme.ts";
import "./theme/base.css";

startTheme();
const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no #app");
const root = createRoot(place);
const { host, clock } = await connectHost();
const settings = await openSettings(host);
root.render(
  <HostContext value={host}>
    <SettingsContext value={settings}>
      <WithBand host={host}>
        <App host={host} clock={clock} />
      </WithBand>
    </SettingsContext>
  </HostContext>,
);
