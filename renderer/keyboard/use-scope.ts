// The keys of one part of a screen, as data: which actions are live there now, and what each does. What lies over it is asked first.
import { useEffectEvent, useLayoutEffect } from "react";
import type { ActionId } from "../../shared/input/actions.ts";
import type { ScopeId } from "../../shared/input/scopes.ts";
import { pushScope, type ScopeNow } from "./keyboard.ts";
import { useBindings, useInput } from "./use-bindings.ts";

/** `pressedAt`: page ms. */
export type Acts = { readonly [A in ActionId]?: ((pressedAt: number) => void) | undefined };

/** `modal`: nothing below hears a key, whether it means something here or not. */
export function useScope(id: ScopeId, acts: Acts, modal: boolean | (() => boolean) = false): void {
  useScopeNow(id, {
    isLive: (action) => acts[action] !== undefined,
    onPressed: ({ action, at }) => action !== "lose-release" && acts[action]?.(at),
    modal: typeof modal === "function" ? modal : () => modal,
  });
}

type Parts = Pick<ScopeNow, "isLive" | "onPressed"> & { readonly modal?: () => boolean } & Partial<
    Pick<ScopeNow, "narrow" | "light" | "onKey" | "grabs">
  >;

/** The same for what needs more than acts: gestures and a light, or every key there is. */
export function useScopeNow(id: ScopeId, { modal, ...parts }: Parts): void {
  const input = useInput();
  const bindings = useBindings();
  const now = useEffectEvent((): ScopeNow => ({
    input,
    bindings,
    narrow: (all) => all,
    light: null,
    onKey: null,
    grabs: false,
    ...parts,
    modal: modal?.() ?? false,
  }));
  // Before the screen is painted: what is seen is heard.
  useLayoutEffect(() => pushScope(id, () => now()), [id]);
}
