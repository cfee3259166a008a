import { useId, useState } from 'react';
import { conditionSchema } from '#shared/domain/pursuit.ts';
import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { PanelProps } from './panel-props.ts';
import { foundAtOf, openedForm, type RecoverForm } from './recover-draft.ts';

const limits = { time: 5, note: 400 } as const;
const fields = ['time', 'note'] as const satisfies readonly (keyof RecoverForm)[];

/**
 * Where, when and how the car was found: the place as it is known stands there to be corrected, the time is now unless one is
 * typed, the condition is on a number key with a few words beside it.
 */
export function RecoverPanel({ placeInWords, ...props }: PanelProps & { placeInWords: string | null }) {
  const { words, incident } = props;
  const { t, format } = words;
  const now = useNow(props.tick);
  const id = useId();
  // The place moves on with the car; what stands in the field is the operator's.
  const [form, setForm] = useState(() => openedForm(props.draft, placeInWords));
  const [firstWhere] = useState(form.where);
  const foundAt = foundAtOf(form.time, now, incident.openedAt);
  const note = form.note.trim() === '' ? null : form.note.trim();
  const wrongTime = foundAt === null ? t('theftPanels.recover.wrongTime') : null;

  function change(next: RecoverForm): void {
    setForm(next);
    props.onDraft(JSON.stringify(next));
  }
  const choices = conditionSchema.options.map(
    (condition, index): Choice => ({
      key: String(index + 1),
      label: t(`theftDesk.condition.${condition}`),
      hint: null,
      whyNot: wrongTime,
      intent: (text) => ({ kind: 'recover', args: { where: text ?? '', foundAt: foundAt ?? now, condition, note } }),
    }),
  );
  const time = foundAt === null ? null : format.time(foundAt, now);
  const lead = time === null ? null : t(`theftPanels.recover.${form.time.trim() === '' ? 'now' : 'at'}`, { time });
  return (
    <ChoicePanel
      {...props}
      draft={firstWhere}
      onDraft={(where) => change({ ...form, where })}
      title={t('theftPanels.recover.title')}
      lead={lead}
      choices={choices}
      textLabel={t('theftPanels.recover.where')}
      textNeed={t('theftPanels.recover.needsWhere')}
      textLimit={400}
      testId="recover-panel"
    >
      <div className="file-form recover-form">
        {fields.map((name) => (
          <div key={name} className="file-field">
            <label htmlFor={`${id}${name}`}>{t(`theftPanels.recover.${name === 'time' ? 'when' : 'note'}`)}</label>
            <input
              id={`${id}${name}`}
              className={name === 'time' ? 'field mono' : 'field'}
              value={form[name]}
              maxLength={limits[name]}
              inputMode={name === 'time' ? 'numeric' : 'text'}
              aria-invalid={name === 'time' && wrongTime !== null}
              aria-describedby={name === 'time' && wrongTime !== null ? `${id}need` : undefined}
              onChange={({ target }) => change({ ...form, [name]: target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' && event.key !== 'Enter') return;
                event.preventDefault();
                const panel = event.currentTarget.closest('.choice-panel');
                panel?.querySelector<HTMLElement>('.choice:not([aria-disabled=true])')?.focus();
              }}
            />
          </div>
        ))}
        {wrongTime !== null && (
          <span id={`${id}need`} className="value-unknown" role="status">
            {wrongTime}
          </span>
        )}
      </div>
    </ChoicePanel>
  );
}
