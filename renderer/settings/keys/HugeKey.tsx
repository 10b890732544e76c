// A key as it stands on the keyboard, large enough to be read from the table. Shows whether it is down, where that is known.
import styles from "./HugeKey.module.css";

export function HugeKey({ label, down = false }: { readonly label: string; readonly down?: boolean }) {
  return (
    <kbd className={styles.key} data-down={down}>
      {label}
    </kbd>
  );
}
