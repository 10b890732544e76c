// One line of words that is taken by the buttons beside it: who has seen something, or why it is done all the same. Enter takes the first.
import { useState } from "react";
import { z } from "zod";
import { longest } from "../../shared/bounds.ts";
import type { DraftKey } from "../../shared/contract/draft-calls.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { useDraftOf } from "../state/use-draft-of.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "./Button.tsx";
import { TextField } from "./TextField.tsx";

/** False: it was refused, and the words stay. */
export type TakeText = (text: string) => void | Promise<boolean>;

type Props = {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly help?: string;
  readonly placeholder?: string;
  readonly size?: "usual" | "small";
  readonly autoFocus?: boolean;
  /** What the words are taken for; nothing is taken while there are none. */
  readonly acts: readonly { readonly label: string; readonly take: TakeText }[];
  /** Keeps what is typed until it is taken. */
  readonly draft?: DraftKey | null;
  readonly onCancel?: () => void;
};

const textSchema = z.string();

export function OneLineForm({ acts, size = "usual", onCancel, draft, ...field }: Props) {
  const { typed, type, drop } = useDraftOf(draft ?? null, "", textSchema);
  const text = typed.trim();
  const [inside, setInside] = useState(false);
  // Escape in a line that stands there for good leaves the line, not the screen around it; what was typed stays.
  const leave = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  useScope("panel", { "close-panel": onCancel ?? (inside ? leave : undefined) });
  async function take(by: TakeText): Promise<void> {
    const done = await by(text);
    if (done !== false) drop();
  }
  function throwAway(): void {
    drop();
    onCancel?.();
  }
  return (
    <form
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== "" && acts[0] !== undefined) void take(acts[0].take);
      }}
    >
      <TextField
        {...field}
        size={size}
        value={typed}
        maxLength={longest.sentence}
        onChange={type}
        beside={
          <>
            {acts.map(({ label, take: one }, index) => (
              <Button
                key={label}
                label={label}
                size={size}
                disabled={text === ""}
                {...(index === 0 ? {} : { onPress: () => void take(one) })}
              />
            ))}
            {onCancel !== undefined && <Button label={t("mark.cancel")} size={size} onPress={throwAway} />}
          </>
        }
      />
    </form>
  );
}
