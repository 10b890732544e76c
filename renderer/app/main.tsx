// Starts the page: picks the host it runs in, waits for the clock handshake, and draws the app.
import "../ui/theme/base.css";
import { createRoot } from "react-dom/client";
import { connectHost } from "./connect.ts";
import { Root } from "./Root.tsx";
import { openSettings } from "../state/settings-store.ts";
import { t } from "../../shared/words/words.ts";
import { Message } from "../ui/Message.tsx";
import { startCompact } from "../ui/compact.ts";
import { startTheme } from "../ui/theme.ts";

startTheme();
startCompact();
const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no #app");
const root = createRoot(place);
const connected = await connectHost();
if (connected === "no-cookies")
  root.render(
    <Message text={t("start.no-cookies")} action={t("start.again")} onAction={() => window.location.reload()} />,
  );
else root.render(<Root {...connected} settings={await openSettings(connected.host)} />);
