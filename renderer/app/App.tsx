// Which screen is shown, kept in the address so that a reload comes back to it. Holds no session rule.
import { useCallback, useEffect, useRef, useState } from "react";
import { ClientScreen } from "../client/ClientScreen.tsx";
import { HomeScreen } from "../home/HomeScreen.tsx";
import { useScope } from "../keyboard/use-scope.ts";
import { readRoute, writeRoute, type Route } from "../state/route.ts";
import { SessionGate } from "./SessionGate.tsx";
import type { PageClock } from "../state/session-store.ts";
import { SettingsScreen } from "../settings/SettingsScreen.tsx";

export function App({ clock }: { clock: PageClock }) {
  const [route, setRoute] = useState<Route>(() => readRoute(window.location.hash));

  const staying = useRef(false);
  const shown = useRef(route);
  useEffect(() => {
    shown.current = route;
  }, [route]);

  const stay = useCallback((stays: boolean) => {
    staying.current = stays;
  }, []);

  const go = useCallback((next: Route) => {
    window.location.hash = writeRoute(next);
    setRoute(next);
  }, []);
  const home = useCallback(() => go({ screen: "home" }), [go]);

  useEffect(() => {
    const follow = () => {
      if (!staying.current) return setRoute(readRoute(window.location.hash));
      const here = writeRoute(shown.current);
      if (window.location.hash !== here) window.history.pushState(null, "", here);
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  // The key every desktop program has for it; not during a session, whose keys are its own.
  useScope("app", { settings: route.screen === "session" ? undefined : () => go({ screen: "settings", section: "" }) });

  switch (route.screen) {
    case "home":
      return <HomeScreen onOpen={(sessionId) => go({ screen: "session", sessionId })} onGo={go} />;
    case "client":
      return <ClientScreen key={route.clientId} clientId={route.clientId} onGo={go} />;
    case "session":
      return (
        <SessionGate
          key={route.sessionId}
          clock={clock}
          sessionId={route.sessionId}
          onStay={stay}
          onHome={home}
          onGo={go}
        />
      );
    case "settings":
      return (
        <SettingsScreen
          section={route.section}
          onSection={(section) => go({ screen: "settings", section })}
          onHome={home}
        />
      );
  }
}
