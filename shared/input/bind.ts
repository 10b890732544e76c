// Binds keys to acts and switches profiles, and refuses what would make a key mean two things, with the reason.
import { err, ok, type Result } from "../result.ts";
import { scopesOf, type ActionId } from "./actions.ts";
import { areLiveTogether } from "./scopes.ts";
import { defaultBindings, triggerOf, type Binding } from "./bindings.ts";
import type { Profile } from "./profiles.ts";

export type BindProblem =
  /** The key does something else already with this gesture. */
  | { readonly code: "taken"; readonly binding: Binding; readonly by: Binding; readonly profile: string }
  /** A key that is held down for the hold can do nothing else, and the other way round. */
  | { readonly code: "not-alone"; readonly binding: Binding; readonly by: Binding; readonly profile: string }
  | { readonly code: "only-holds-are-held"; readonly action: ActionId }
  | { readonly code: "not-tested"; readonly binding: Binding }
  /** Enter and Tab work the screens; Shift, Ctrl and the like make no press of their own. */
  | { readonly code: "reserved"; readonly binding: Binding };

const reserved = /^(?:Enter|NumpadEnter|Tab|CapsLock|Fn|FnLock)$/;
const heldKeys = /^(?:Shift|Control|Alt|Meta|OS)(?:Left|Right)?$/;

/** A key that is held beside others. */
export function isHeldKey(code: string): boolean {
  return heldKeys.test(code);
}

export function isReserved(code: string): boolean {
  return reserved.test(code) || isHeldKey(code);
}

/** The profiles with one more binding in the profile `id`. Acts that turn over may have many keys; a key has one act a gesture. */
export function bind(profiles: readonly Profile[], id: string, binding: Binding): Result<Profile[], BindProblem> {
  const next = profiles.map((profile) =>
    profile.id === id ? { ...profile, bindings: [...profile.bindings, binding] } : profile,
  );
  const profile = profiles.find((one) => one.id === id);
  const alone = profile === undefined ? null : problemOf(binding, profile);
  if (alone !== null) return err(alone);
  const others = profiles.filter((one) => one.id === id || (one.on && profile?.on));
  const clash = clashWith(binding, others);
  return clash === null ? ok(next) : err(clash);
}

export function unbind(profiles: readonly Profile[], id: string, binding: Binding): Profile[] {
  const isIt = (one: Binding): boolean =>
    triggerOf(one) === triggerOf(binding) && one.gesture === binding.gesture && one.action === binding.action;
  return profiles.map((profile) =>
    profile.id === id ? { ...profile, bindings: profile.bindings.filter((one) => !isIt(one)) } : profile,
  );
}

/**
 * The profiles with the keys these acts come with, for those of them that no key means yet: keys that were stored before the acts existed
 * lack them. A key that means something else there stays what it is. The very same profiles where nothing is added.
 */
export function withUsualKeys(profiles: readonly Profile[], acts: readonly ActionId[]): readonly Profile[] {
  let next = profiles;
  for (const usual of defaultBindings) {
    const isWanted = acts.includes(usual.action);
    if (!isWanted || profiles.some(({ bindings }) => bindings.some(({ action }) => action === usual.action))) continue;
    const bound = bind(next, "keyboard", usual);
    if (bound.ok) next = bound.value;
  }
  return next;
}

/** Switching on is refused while a key of the profile means something else in one that is on. */
export function switchProfile(profiles: readonly Profile[], id: string, on: boolean): Result<Profile[], BindProblem> {
  const next = profiles.map((profile) => (profile.id === id ? { ...profile, on } : profile));
  const problem = on ? firstProblem(next) : null;
  return problem === null ? ok(next) : err(problem);
}

/** Null: every key of these profiles means one thing. */
export function firstProblem(profiles: readonly Profile[]): BindProblem | null {
  for (const [index, profile] of profiles.entries()) {
    for (const [at, binding] of profile.bindings.entries()) {
      const before = { ...profile, bindings: profile.bindings.slice(0, at) };
      const others = profile.on ? profiles.slice(0, index).filter((one) => one.on) : [];
      const problem = problemOf(binding, profile) ?? clashWith(binding, [before, ...others]);
      if (problem !== null) return problem;
    }
  }
  return null;
}

function problemOf(binding: Binding, profile: Profile): BindProblem | null {
  if (isReserved(binding.code) && !isUsual(binding)) return { code: "reserved", binding };
  if (binding.gesture !== "hold") return null;
  if (binding.action !== "toggle-hold") return { code: "only-holds-are-held", action: binding.action };
  return profile.held.includes(binding.code) ? null : { code: "not-tested", binding };
}

/** Enter takes a score and closes the window, where it is asked for: that is working the screens. */
function isUsual(binding: Binding): boolean {
  return defaultBindings.some((usual) => usual.action === binding.action && triggerOf(usual) === triggerOf(binding));
}

/** Keys clash where both can be heard: the letter of a menu is another one in the session. */
function clashWith(binding: Binding, profiles: readonly Profile[]): BindProblem | null {
  for (const profile of profiles) {
    for (const by of profile.bindings) {
      if (triggerOf(by) !== triggerOf(binding) || !meets(by.action, binding.action)) continue;
      if (by.gesture === binding.gesture) return { code: "taken", binding, by, profile: profile.id };
      if (by.gesture === "hold" || binding.gesture === "hold")
        return { code: "not-alone", binding, by, profile: profile.id };
    }
  }
  return null;
}

function meets(one: ActionId, other: ActionId): boolean {
  return scopesOf(one).some((scope) => scopesOf(other).some((another) => areLiveTogether(scope, another)));
}
