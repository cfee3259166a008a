import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { SignIn as Credentials } from '#shared/protocol/session.ts';
import type { SignInFailure } from '../../desk.ts';
import { useWords } from '../../i18n/use-words.ts';

export interface SignInProps {
  signIn: (credentials: Credentials) => Promise<SignInFailure | null>;
  /** Signs in at once, once, in a console started for a demonstration. */
  demo: Credentials | null;
}

const demoRetryMs = 2000;

/** Who sits here? Says why it did not work, in words, and keeps the id that was typed. */
export function SignIn({ signIn, demo }: SignInProps) {
  const { t } = useWords();
  const [operatorId, setOperatorId] = useState(demo?.operatorId ?? '');
  const [secret, setSecret] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [demoTry, setDemoTry] = useState(0);
  const secretField = useRef<HTMLInputElement>(null);
  const ids = { operator: useId(), secret: useId(), failure: useId() };

  useEffect(() => {
    if (demo === null) return;
    let isOver = false;
    const timer = setTimeout(
      async () => {
        const reason = await signIn(demo);
        if (isOver) return;
        setFailure(reason);
        if (reason === 'unreachable') setDemoTry(demoTry + 1);
      },
      demoTry === 0 ? 0 : demoRetryMs,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [demo, demoTry, signIn]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const reason = await signIn({ operatorId: operatorId.trim(), secret });
    setBusy(false);
    setFailure(reason);
    if (reason === 'rejected') {
      setSecret('');
      secretField.current?.focus();
    }
  }

  return (
    <main className="sign-in" data-testid="sign-in">
      <form onSubmit={submit} aria-describedby={failure === null ? undefined : ids.failure}>
        <h1>
          {t('app.name')}
          {demo !== null && <span className="chip chip-warn">{t('app.demo')}</span>}
        </h1>
        <p className="muted">{demo === null ? t('signIn.lead') : t('signIn.demo')}</p>
        <label htmlFor={ids.operator}>{t('signIn.operatorId')}</label>
        <input
          id={ids.operator}
          className="field mono"
          value={operatorId}
          onChange={(event) => setOperatorId(event.target.value)}
          autoComplete="username"
          spellCheck={false}
          maxLength={64}
          required
          // biome-ignore lint/a11y/noAutofocus: the only thing to do on this page
          autoFocus
        />
        <label htmlFor={ids.secret}>{t('signIn.secret')}</label>
        <input
          id={ids.secret}
          ref={secretField}
          className="field"
          type="password"
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
          autoComplete="current-password"
          maxLength={256}
          required
        />
        <p id={ids.failure} className="sign-in-failure" role="alert">
          {failure !== null && t(`signIn.failure.${failure}`)}
        </p>
        <button type="submit" className="button primary" aria-disabled={isBusy}>
          {t(isBusy ? 'signIn.busy' : 'signIn.submit')}
        </button>
      </form>
    </main>
  );
}
