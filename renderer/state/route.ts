// The screens and their addresses, so that a reload comes back to the same one. Pure; who is shown on a screen is its own business.

export type Route =
  | { readonly screen: "home" }
  | { readonly screen: "session"; readonly sessionId: string }
  | { readonly screen: "client"; readonly clientId: string }
  /** `section`: empty for the first one. */
  | { readonly screen: "settings"; readonly section: string };

/** An address nobody knows is home. */
export function readRoute(hash: string): Route {
  const [, screen = "", rest = ""] = /^#\/([a-z]+)(?:\/([0-9a-zA-Z-]{1,64}))?$/.exec(hash) ?? [];
  if (screen === "session" && rest !== "") return { screen, sessionId: rest };
  if (screen === "client" && rest !== "") return { screen, clientId: rest };
  if (screen === "settings") return { screen, section: rest };
  return { screen: "home" };
}

export function writeRoute(route: Route): string {
  switch (route.screen) {
    case "home":
      return "";
    case "session":
      return `#/session/${route.sessionId}`;
    case "client":
      return `#/client/${route.clientId}`;
    case "settings":
      return route.section === "" ? "#/settings" : `#/settings/${route.section}`;
  }
}
