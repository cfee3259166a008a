import { useState } from 'react';
import { traceMsd } from '#shared/msd/trace-msd.ts';
import type { QuarantineItem } from '#shared/protocol/quarantine.ts';
import type { Words } from '../../i18n/words.ts';
import { MsdTable } from '../../ui/msd-table.tsx';
import { quarantinedMsd } from './quarantined-msd.ts';

/** The fields of an unreadable MSD up to its fault, opened on request; nothing for what is no MSD at all. */
export function QuarantinedFields({ item, words }: { item: QuarantineItem; words: Words }) {
  const [isOpen, setOpen] = useState(false);
  const octets = quarantinedMsd(item);
  if (octets === null) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.t('raw.table')}</summary>
      {isOpen && <MsdTable trace={traceMsd(octets)} words={words} />}
    </details>
  );
}
