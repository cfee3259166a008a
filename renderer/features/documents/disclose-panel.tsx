import { useRef, useState } from 'react';
import type { Centre } from '#shared/domain/centre.ts';
import type { DisclosedPart, Purpose } from '#shared/domain/disclosure.ts';
import { purposeSchema } from '#shared/domain/disclosure.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type ReadOutContext, readOut } from '../../i18n/read-out.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { DeedList } from './deed-list.tsx';
import { deedOff, deedParts, usualPurpose } from './deeds.ts';
import { HandOverHead } from './hand-over-head.tsx';
import type { PackageContext } from './package-context.ts';
import { passedRows } from './passed-rows.ts';
import { RecipientChoice } from './recipient-choice.tsx';
import { isOwnFile, type Recipient, recipientsOf, usualRecipient } from './recipients.ts';
import { type DeedTools, useDeeds } from './use-deeds.ts';
import { usePanelKeys } from './use-panel-keys.ts';

export interface DisclosePanelProps {
  incident: Incident;
  centre: Centre;
  operatorName: string;
  /** Where the car is by list of places and street map. */
  where: Pick<ReadOutContext, 'place' | 'road'>;
  /** The case's log as it is known now. */
  tellLog: () => PackageContext['log'];
  tools: DeedTools;
  /** Why nothing can be given away just now; null when it can. */
  whyNot: string | null;
  tick: Observable<number>;
  words: Words;
  onLeave: () => void;
}

/**
 * The hand-over package: the lines to read out, and each form in which the case can be given away on a number key. Stays
 * open after each, because several go to the same control centre.
 */
export function DisclosePanel({ incident, centre, where, words, tick, tools, whyNot, ...props }: DisclosePanelProps) {
  const { t } = words;
  const now = useNow(tick);
  const [recipient, setRecipient] = useState<Recipient | null>(() => usualRecipient(words, incident));
  const [purpose, setPurpose] = useState<Purpose>(() => usualPurpose(incident, false));
  const [isChoosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { message, isBusy, give } = useDeeds(tools);
  const recipients = recipientsOf(words, incident);
  const lines = readOut(words, incident, {
    ...where,
    need: recipient?.psap ?? null,
    centreNumber: centre.callBackNumber,
    now,
  });

  const deeds = deedParts(incident).map((part, index) => {
    const off = deedOff(part, incident, { purpose, hasRecipient: recipient !== null, isBusy });
    return { part, key: String(index + 1), whyOff: off === null ? whyNot : t(`handOver.off.${off}`) };
  });

  function disclose(part: DisclosedPart): void {
    const deed = deeds.find((one) => one.part === part);
    if (deed === undefined || deed.whyOff !== null || recipient === null) return;
    const regions = where.place?.regions ?? [];
    const region = regions.length === 1 ? (regions[0]?.region ?? null) : null;
    const context = { words, centre, operatorName: props.operatorName, recipient: recipient.name, purpose, now, lines };
    give(part, incident, recipient, { ...context, log: props.tellLog() }, region);
  }

  function choose(next: Recipient): void {
    const isToOwnFile = isOwnFile(words, next);
    if (isToOwnFile || purpose === 'own-records') setPurpose(usualPurpose(incident, isToOwnFile));
    setRecipient(next);
    setChoosing(false);
  }

  function changePurpose(): void {
    const all = purposeSchema.options;
    setPurpose(all[(all.indexOf(purpose) + 1) % all.length] ?? 'emergency-aid');
  }

  const leave = () => (isChoosing ? setChoosing(false) : props.onLeave());
  usePanelKeys(content, {
    onDigit(digit) {
      if (isChoosing) {
        const next = recipients[digit - 1];
        if (next !== undefined) choose(next);
        return;
      }
      const deed = deeds[digit - 1];
      if (deed !== undefined) disclose(deed.part);
      else if (digit === deeds.length + 1) changePurpose();
    },
    onRecipient: () => (isChoosing ? field.current?.focus() : setChoosing(true)),
    onLeave: leave,
  });

  return (
    <SidePanel
      title={t('handOver.title')}
      lead={t('handOver.lead')}
      closeLabel={t('app.dismiss')}
      testId="disclose-panel"
      onClose={leave}
    >
      <div ref={content} className="hand-over">
        <section aria-label={t('handOver.lines')}>
          <h3>{t('handOver.lines')}</h3>
          <dl className="hand-over-lines">
            {lines.map(({ id, label, text, isUnknown }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd className={isUnknown ? 'value-unknown' : undefined}>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label={t('handOver.deeds')}>
          <HandOverHead
            recipient={recipient}
            purpose={purpose}
            purposeKey={String(deeds.length + 1)}
            words={words}
            onRecipient={() => setChoosing(true)}
            onPurpose={changePurpose}
          />
          {isChoosing ? (
            <RecipientChoice recipients={recipients} field={field} words={words} onChoose={choose} onLeave={leave} />
          ) : (
            <DeedList deeds={deeds} words={words} onGive={disclose} />
          )}
          <p
            className={`hand-over-message hand-over-${message?.kind ?? 'none'}`}
            role={message?.kind === 'failed' ? 'alert' : 'status'}
          >
            {message?.text(words)}
          </p>
          <h3>{t('handOver.passed')}</h3>
          <Passed incident={incident} now={now} words={words} />
        </section>
      </div>
    </SidePanel>
  );
}

function Passed({ incident, now, words }: { incident: Incident; now: number; words: Words }) {
  const rows = passedRows(words, incident, now);
  if (rows.length === 0) return <p className="muted">{words.t('handOver.nothingPassed')}</p>;
  return (
    <ol className="hand-over-passed" data-testid="passed">
      {rows.map(({ actionId, label, text }) => (
        <li key={actionId}>
          <span className="mono muted">{label}</span> {text}
        </li>
      ))}
    </ol>
  );
}
