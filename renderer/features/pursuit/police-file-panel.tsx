import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Centre } from '#shared/domain/centre.ts';
import { phoneWords } from '../../i18n/phone-words.ts';
import type { CaseWhere } from '../../map/places/use-case-where.ts';
import { Keys } from '../../ui/keys.tsx';
import { useChoiceKeys } from '../../ui/use-choice-keys.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { nameLimit, type PanelProps } from './panel-props.ts';
import { neighbourContact, policeDirectory } from './police-directory.ts';
import { type FileField, type FileForm, openedForm, readForm, withContact } from './police-file-draft.ts';

const fields = ['fileNumber', 'authority', 'officer', 'number'] as const satisfies readonly FileField[];
const limits: Record<FileField, number> = { fileNumber: 60, authority: nameLimit, officer: nameLimit, number: 32 };

export interface PoliceFilePanelProps extends PanelProps {
  centre: Pick<Centre, 'psaps' | 'ownRegion'>;
  where: CaseWhere;
}

/**
 * The report to the police: number, authority, officer, telephone. Tab goes on, Enter records, Escape leaves; what was typed
 * stays. The authority is picked from the centre's directory or typed.
 */
export function PoliceFilePanel(props: PoliceFilePanelProps) {
  const { incident, centre, where, words, onLeave } = props;
  const { t } = words;
  const panel = useRef<HTMLElement>(null);
  const ids = { title: useId(), field: useId(), need: useId() };
  const regions = where.place?.regions;
  const directory = useMemo(
    () =>
      policeDirectory(
        centre,
        (regions ?? []).map(({ region }) => region),
      ),
    [centre, regions],
  );
  const isPlaced = (regions ?? []).length > 0;
  const [form, setForm] = useState(() =>
    openedForm(props.draft, incident.pursuit?.policeFile ?? null, isPlaced ? (directory[0] ?? null) : null),
  );
  useFocusReturn();
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  useChoiceKeys({ keys: [], hasText: false, onKey: () => undefined, onText: () => undefined, onLeave });

  const read = readForm(form, directory);
  const lacking = typeof read === 'string' ? read : null;
  const fieldOf = (name: FileField) => panel.current?.querySelector<HTMLInputElement>(`[name=${name}]`);

  function change(next: FileForm): void {
    setForm(next);
    props.onDraft(JSON.stringify(next));
  }
  function save(): void {
    if (typeof read === 'string') fieldOf(read)?.focus();
    else props.onChoose({ kind: 'police-file', args: read });
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, name: FileField): void {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (name === 'authority' && step !== undefined) {
      event.preventDefault();
      const contact = neighbourContact(directory, form.authority, step);
      if (contact !== null) change(withContact(form, contact));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) save();
    }
  }

  return (
    <section ref={panel} className="choice-panel" data-testid="police-file-panel" aria-labelledby={ids.title}>
      <header>
        <h2 id={ids.title}>{t('theftPanels.file.title')}</h2>
        <span className="spread" />
        <button type="button" className="button quiet" onClick={onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      <div className="file-form">
        {fields.map((name) => (
          <div key={name} className="file-field" data-field={name}>
            <label htmlFor={`${ids.field}${name}`}>{t(`theftPanels.file.${name}`)}</label>
            <input
              id={`${ids.field}${name}`}
              className="field"
              name={name}
              type={name === 'number' ? 'tel' : 'text'}
              value={form[name]}
              maxLength={limits[name]}
              aria-required={name === 'fileNumber' || name === 'authority'}
              aria-invalid={lacking === name && form[name].trim() !== ''}
              aria-describedby={ids.need}
              onChange={({ target }) => change({ ...form, [name]: target.value })}
              onKeyDown={(event) => onKeyDown(event, name)}
            />
          </div>
        ))}
      </div>
      {directory.length > 0 && (
        <div className="file-directory">
          <span className="muted">{t('theftPanels.file.directory')}</span>
          {directory.map((entry) => (
            <button
              key={entry.id}
              type="button"
              className="button"
              aria-pressed={entry.name === form.authority.trim()}
              onClick={() => {
                change(withContact(form, entry));
                fieldOf('fileNumber')?.focus();
              }}
            >
              {entry.name}{' '}
              <span className={entry.number === null ? 'value-unknown' : 'mono muted'}>
                {entry.number === null ? t('theftPanels.file.noNumber') : phoneWords(entry.number)}
              </span>
            </button>
          ))}
        </div>
      )}
      <p className="file-save">
        <button type="button" className="button primary" aria-disabled={lacking !== null} onClick={save}>
          <Keys combo="enter" words={words} /> {t('theftPanels.file.save')}
        </button>
        <span id={ids.need} className={lacking === null ? 'muted' : 'value-unknown'}>
          {lacking === null ? t('theftPanels.file.ready') : t(`theftPanels.file.needs.${lacking}`)}
        </span>
        {directory.length > 0 && <span className="muted">{t('theftPanels.file.directoryKeys')}</span>}
      </p>
    </section>
  );
}
