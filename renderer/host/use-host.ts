// The host for any component or hook of the page. Put there by app/main.tsx.
import { createContext, useContext } from "react";
import type { Host } from "./host.ts";

export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error("There is no host above this component");
  return host;
}
