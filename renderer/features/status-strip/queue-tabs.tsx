import type { IncidentKind } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import { ariaKeys } from '../../ui/keys.tsx';

export type KindFilter = IncidentKind | 'all';

export interface QueueTabsProps {
  filter: KindFilter;
  counts: Record<KindFilter, number>;
  keys: Record<KindFilter, string>;
  words: Words;
  onFilter: (filter: KindFilter) => void;
}

const tabs: readonly KindFilter[] = ['all', 'crash', 'theft'];

/** Which kind of case the queue shows, with how many there are. */
export function QueueTabs({ filter, counts, keys, words: { t }, onFilter }: QueueTabsProps) {
  return (
    <fieldset className="tabs" aria-label={t('strip.tabs')}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          className="tab"
          aria-pressed={tab === filter}
          aria-keyshortcuts={ariaKeys(keys[tab])}
          onClick={() => onFilter(tab)}
        >
          {t(`tab.${tab}`)}
          <span className={`count count-${tab}`}>{counts[tab]}</span>
        </button>
      ))}
    </fieldset>
  );
}
