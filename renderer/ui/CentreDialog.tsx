// A dialog in the middle of the screen with a title, for what needs nothing behind it. What it asks, and its buttons, are its children's.
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./CentreDialog.module.css";

type Props = {
  readonly title: string;
  /** False: neither Esc nor a press beside it closes it. */
  readonly dismissable: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function CentreDialog({ title, dismissable, onClose, children }: Props) {
  useScope("dialog", {}, true);
  return (
    <ModalOverlay isOpen isDismissable={dismissable} onOpenChange={onClose} className={styles.shade}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
