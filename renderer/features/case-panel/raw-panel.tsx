import { useEffect, useMemo, useState } from 'react';
import { HexError, hexToOctets } from '#shared/msd/hex.ts';
import { type MsdTrace, traceMsd } from '#shared/msd/trace-msd.ts';
import type { Words } from '../../i18n/words.ts';
import { MsdTable } from '../../ui/msd-table.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';

export interface RawPanelProps {
  /** The latest message of the case as received; null when none came. */
  msdHex: string | null;
  words: Words;
  onClose: () => void;
}

/** The message as received and field by field, for whoever wants to check what the screen makes of it. */
export function RawPanel({ msdHex, words, onClose }: RawPanelProps) {
  const { t } = words;
  const [copied, setCopied] = useState<string | null>(null);
  const trace = useMemo(() => (msdHex === null ? null : traceOf(msdHex)), [msdHex]);

  useEffect(() => {
    if (msdHex === null) return undefined;
    // With nothing marked and no text being written, the whole hex is what the operator means.
    const copyHex = (event: ClipboardEvent): void => {
      const isWriting =
        document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea');
      if (isWriting || document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', msdHex);
      setCopied(msdHex);
    };
    document.addEventListener('copy', copyHex);
    return () => document.removeEventListener('copy', copyHex);
  }, [msdHex]);

  return (
    <SidePanel
      title={t('raw.title')}
      lead={t(msdHex === null ? 'raw.none' : 'raw.lead')}
      closeLabel={t('app.dismiss')}
      testId="raw-panel"
      onClose={onClose}
    >
      {msdHex !== null && (
        <code className="raw mono" title={t('raw.hex')}>
          {inOctets(msdHex)}
        </code>
      )}
      <p role="status" className="value-good">
        {copied !== null && copied === msdHex && t('raw.copied')}
      </p>
      {msdHex !== null && trace === null && <p className="value-danger">{t('raw.notHex')}</p>}
      {trace !== null && <MsdTable trace={trace} words={words} />}
    </SidePanel>
  );
}

function traceOf(msdHex: string): MsdTrace | null {
  try {
    return traceMsd(hexToOctets(msdHex));
  } catch (error) {
    if (!(error instanceof HexError)) throw error;
    return null;
  }
}

function inOctets(hex: string): string {
  return hex.match(/.{1,2}/g)?.join(' ') ?? '';
}
