// One line of words that is taken by the buttons beside it: who has seen something, or why it is done all the same. Enter takes the first.
import { useState } from "react";
import { longest } from "../../shared/bounds.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "./Button.tsx";
import { TextField } from "./TextField.tsx";

type Props = {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly help?: string;
  readonly placeholder?: string;
  readonly size?: "usual" | "small";
  readonly autoFocus?: boolean;
  /** What the words are taken for; nothing is taken while there are none. */
  readonly acts: readonly { readonly label: string; readonly take: (text: string) => void }[];
  readonly onCancel?: () => void;
};

export function OneLineForm({ acts, size = "usual", onCancel, ...field }: Props) {
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const [inside, setInside] = useState(false);
  // Escape in a line that stands there for good leaves the line, not the screen around it; what was typed stays.
  const leave = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  useScope("panel", { "close-panel": onCancel ?? (inside ? leave : undefined) });
  return (
    <form
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== "") acts[0]?.take(text);
      }}
    >
      <TextField
        {...field}
        size={size}
        value={typed}
        maxLength={longest.sentence}
        onChange={setTyped}
        beside={
          <>
            {acts.map(({ label, take }, index) => (
              <Button
                key={label}
                label={label}
                size={size}
                disabled={text === ""}
                {...(index === 0 ? {} : { onPress: () => take(text) })}
              />
            ))}
            {onCancel !== undefined && <Button label={t("mark.cancel")} size={size} onPress={onCancel} />}
          </>
        }
      />
    </form>
  );
}
