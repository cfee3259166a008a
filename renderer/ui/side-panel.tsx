import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFocusReturn } from './use-focus-return.ts';

export interface SidePanelProps {
  title: string;
  lead: string;
  closeLabel: string;
  testId: string;
  onClose: () => void;
  /** Keys within the panel, Escape excepted. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

/**
 * A panel that the operator opened over the left part of the screen. Not modal: the rest stays alive. It takes the focus,
 * Escape closes it, and the focus goes back to where it was.
 */
export function SidePanel({ title, lead, closeLabel, testId, onClose, onKeyDown, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useFocusReturn();
  useEffect(() => {
    // What is in it may have taken the focus already.
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, []);
  return (
    <section
      ref={panel}
      className="side-panel"
      data-testid={testId}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') {
          onKeyDown?.(event);
          return;
        }
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="button quiet" onClick={onClose}>
          {closeLabel}
        </button>
      </header>
      <p className="muted">{lead}</p>
      {children}
    </section>
  );
}
