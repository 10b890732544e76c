// Where a window may go: nowhere but within our own page. Everything else is stopped, in every web contents there will ever be.
import type { App, WebContents } from "electron";
import { isOurs } from "./origin.ts";

type Stoppable = { preventDefault: () => void };

export function guardNavigation(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
}

export function guardContents(contents: Pick<WebContents, "on" | "setWindowOpenHandler">): void {
  const onlyOurs = (event: Stoppable & { readonly url: string }): void => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", onlyOurs);
  contents.on("will-redirect", onlyOurs);
  contents.on("will-frame-navigate", (event) => {
    // No frame but the page itself.
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
