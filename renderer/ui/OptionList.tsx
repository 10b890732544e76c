// What was found, to choose one of: a short code, its words, where it is. The arrow keys walk, Enter takes.
import type { ComponentProps, ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import styles from "./OptionList.module.css";

export type Option = {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  /** Below the words. */
  readonly about: string;
  /** At the end of the line: the keys that take it at once. */
  readonly keys?: ReactNode;
};
type Props = Omit<ComponentProps<typeof ListBox>, "children" | "className" | "onAction"> & {
  readonly options: readonly Option[];
  readonly onTake: (id: string) => void;
};

export function OptionList({ options, onTake, ...list }: Props) {
  return (
    <ListBox {...list} className={styles.list ?? ""} onAction={(key) => onTake(String(key))}>
      {options.map(({ id, code, words, about, keys }) => (
        <ListBoxItem key={id} id={id} textValue={words} className={styles.option ?? ""}>
          <span className={styles.code}>{code}</span>
          <span>
            {words}
            <span className={styles.about}>{about}</span>
          </span>
          {keys}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
