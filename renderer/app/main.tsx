// Starts the page: picks the host it runs in, waits for the clock handshake, and draws the app.
import "../ui/theme/base.css";
import { createRoot } from "react-dom/client";
import { connectHost } from "./connect.ts";
import { Root } from "./Root.tsx";
import { openSettings } from "../state/settings-store.ts";
import { startCompact } from "../ui/compact.ts";
import { startTheme } from "../ui/theme.ts";

startTheme();
startCompact();
const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no #app");
const root = createRoot(place);
const { host, clock } = await connectHost();
const settings = await openSettings(host);
root.render(<Root host={host} clock={clock} settings={settings} />);
