// A whole screen with one sentence and one way on: what is shown when a screen cannot be.
import styles from "./Message.module.css";
import { Button } from "./Button.tsx";

export function Message({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <main className={styles.message}>
      <p role="alert">{text}</p>
      <Button label={action} onPress={onAction} kind="primary" />
    </main>
  );
}
