// Signs and amends: composes what is signed and has it hashed. The engine asks it through a port and knows no note.
import type { Sealer } from "./ports.ts";
import { noteAsText } from "../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../shared/documents/note/compose.ts";
import { notePicture } from "../../../shared/documents/picture/picture.ts";
import { amendedText, sealProblem, signedText, type Sha256 } from "../../../shared/documents/note/seal.ts";

export function createSealer(sha256: Sha256): Sealer {
  return {
    sign(rows, session, { wording, ...signer }) {
      const text = noteAsText(composeNote({ session, wording }));
      const toSign = { ...signer, wording, text, drawing: notePicture(session) };
      return { type: "sign-note", ...toSign, seal: sha256(signedText(rows, toSign)) };
    },
    amend(session, amendment) {
      const previous = session.amendments.at(-1)?.seal ?? session.signature?.seal ?? "";
      return { type: "amend-note", ...amendment, seal: sha256(amendedText(previous, amendment)) };
    },
    check: (rows) => sealProblem(rows, sha256),
  };
}
