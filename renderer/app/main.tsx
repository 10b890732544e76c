// Starts the page: picks the host it runs in, waits for the clock handshake, and draws the app.
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { WithBand } from "./WithBand.tsx";
import { connectHost } from "./connect.ts";
import { HostContext } from "../host/use-host.ts";
import { openSettings } from "../state/settings-store.ts";
import { SettingsContext } from "../state/use-settings.ts";
import { startTheme } from "../ui/theme.ts";
import "../ui/theme/base.css";

startTheme();
const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no #app");
const root = createRoot(place);
const { host, clock } = await connectHost();
const settings = await openSettings(host);
root.render(
  <HostContext value={host}>
    <SettingsContext value={settings}>
      <WithBand>
        <App clock={clock} />
      </WithBand>
    </SettingsContext>
  </HostContext>,
);
