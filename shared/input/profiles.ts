// Sets of bindings that are switched on and off together: the keyboard, three pedals, one pedal, the client's clicker, and own ones. As data.
import { z } from "zod";
import { longest } from "../bounds.ts";
import type { FeedbackGiver } from "../session/vocabulary.ts";
import { bindingSchema, defaultBindings, type Binding } from "./bindings.ts";
import type { ActionId } from "./actions.ts";
import type { Gesture } from "./key-events.ts";

export const profileKinds = ["keyboard", "pedal", "clicker"] as const;
/**
 * keyboard: its keys rest while text is typed. pedal: the therapist's foot, or a remote in their hand; works everywhere. clicker: in the
 * client's hand; works everywhere, and what it says is recorded as said by the client.
 */
export type ProfileKind = (typeof profileKinds)[number];

export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** What the person calls it; empty for those that come with Steadyhold, which have their name in every language. */
  name: z.string().trim().max(longest.profileName),
  kind: z.enum(profileKinds),
  on: z.boolean(),
  bindings: z.array(bindingSchema).max(200),
  /** Keys that passed the 12 s test: they may be held down for a hold. */
  held: z.array(bindingSchema.shape.code).max(50),
});
export type Profile = z.infer<typeof profileSchema>;

export const builtInIds = ["keyboard", "three-pedals", "one-pedal", "client-clicker"] as const;
type BuiltInId = (typeof builtInIds)[number];

export function isBuiltIn(id: string): id is BuiltInId {
  return builtInIds.some((one) => one === id);
}

function on(code: string, gesture: Gesture, action: ActionId): Binding {
  return { code, ctrl: false, shift: false, gesture, action };
}

/** F13 is grabbed by some desktops before any program sees it; F15 to F19 are free everywhere. */
const builtIn: Readonly<Record<BuiltInId, Pick<Profile, "kind" | "on"> & { readonly bindings: readonly Binding[] }>> = {
  keyboard: { kind: "keyboard", on: true, bindings: defaultBindings },
  "three-pedals": {
    kind: "pedal",
    on: false,
    bindings: [
      on("F15", "press", "next-choice"),
      on("F16", "press", "toggle-hold"),
      on("F17", "press", "take-choice"),
      on("F17", "long", "too-much"),
    ],
  },
  "one-pedal": {
    kind: "pedal",
    on: false,
    bindings: [on("F18", "press", "one-pedal"), on("F18", "long", "take-choice")],
  },
  "client-clicker": {
    kind: "clicker",
    on: false,
    bindings: [on("PageUp", "press", "too-much"), on("PageDown", "press", "better")],
  },
};

export function builtInProfile(id: BuiltInId): Profile {
  const { kind, on, bindings } = builtIn[id];
  return { id, name: "", kind, on, bindings: [...bindings], held: [] };
}

export const defaultProfiles: Profile[] = builtInIds.map(builtInProfile);

export type ActiveBinding = Binding & {
  readonly profile: string;
  /** Also while text is typed, in dialogs, and (in the desktop app) while another window is in front. */
  readonly everywhere: boolean;
  readonly by: FeedbackGiver;
};

/** The bindings that apply now, in the order of their profiles; what is first is shown first. */
export function activeBindings(profiles: readonly Profile[]): readonly ActiveBinding[] {
  return profiles
    .filter((profile) => profile.on)
    .flatMap(({ id, kind, bindings }) =>
      bindings.map((binding): ActiveBinding => {
        const by = kind === "clicker" ? "client" : "therapist";
        return { ...binding, profile: id, everywhere: kind !== "keyboard", by };
      }),
    );
}
