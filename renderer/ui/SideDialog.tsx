// A dialog at the side of the screen with a title and a way out: Esc or its button. What it asks is its children's.
import type { ReactNode } from "react";
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "../../shared/words/words.ts";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./SideDialog.module.css";

type Props = {
  readonly title: string;
  /** `column`: as wide as the chart's column, so that the timer is never covered. */
  readonly width?: "form" | "column";
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function SideDialog({ title, width = "form", onClose, children }: Props) {
  useScope("dialog", {}, true);
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles.shade}>
      <Modal className={styles.modal} data-width={width}>
        <Dialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <AriaButton slot="close" className={styles.close}>
              {t("keys.close")}
            </AriaButton>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
