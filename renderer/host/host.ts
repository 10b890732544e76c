// What a screen may ask of its host, whatever carries it: calls of the contract, pushes, and saving a file. Transports implement it.
import type { CallName, Failure, FileContent, Push, Request, Response } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";

export type HostKind = "electron" | "browser";

export interface Host {
  readonly kind: HostKind;
  /** Never throws: a host that is gone is the failure `host-gone`, an answer nobody understands is `host-failed`. */
  call<N extends CallName>(name: N, request: Request<N>): Promise<Result<Response<N>, Failure>>;
  /** Returns what ends the subscription. */
  readonly onPush: (listener: (push: Push) => void) => () => void;
  /** Told false when the host stops answering and true when it is back (after which everything should be read again). */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
  /** What the window shows, as it would be printed; null where the print dialog is the way to a PDF. */
  readonly savePdf: ((name: string) => Promise<Result<{ readonly saved: boolean }, Failure>>) | null;
  /** How far a file that is asked for gets: the system says that it was written, or it is in the browser's hands and nobody knows. */
  readonly files: "written" | "handed";
  /** What the host composes, to where the person says, or as a download. */
  saveExport(asked: Request<"export.save">): Promise<Result<Response<"export.save">, Failure>>;
  /** `saved: false` means the person changed their mind. */
  saveFile(name: string, content: FileContent): Promise<Result<{ readonly saved: boolean }, Failure>>;
}
