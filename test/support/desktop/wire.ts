// What the stand-in for Electron and the test that drives it say to each other, over the channel between a process and its child.
// It is structured clone, like Electron's own.

export type Frame = { readonly url: string; readonly top: boolean };

export type ToMain =
  | { readonly type: "evaluate"; readonly id: number; readonly source: string; readonly argument: unknown }
  | { readonly type: "fetch"; readonly id: number; readonly method: string; readonly url: string }
  | {
      readonly type: "invoke";
      readonly id: number;
      readonly window: number;
      readonly channel: string;
      readonly words: readonly unknown[];
      readonly frame: Frame | null;
    }
  | { readonly type: "loaded"; readonly window: number; readonly url: string }
  | { readonly type: "answer-dialog"; readonly id: number; readonly answer: unknown };

export type Served = { readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array };

export type ToTest =
  | { readonly type: "reply"; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly type: "reply"; readonly id: number; readonly ok: false; readonly reason: string }
  | { readonly type: "load"; readonly window: number; readonly url: string }
  | { readonly type: "reload"; readonly window: number }
  | { readonly type: "send"; readonly window: number; readonly channel: string; readonly words: readonly unknown[] }
  | { readonly type: "dialog"; readonly id: number; readonly kind: string; readonly options: unknown };
