import { operatorIdSchema, roleSchema } from '#shared/domain/operator.ts';
import { theftStageSchema } from '#shared/domain/theft-stage.ts';
import { guardDetailWords } from '../../i18n/guard-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { RefusedRow } from './remedy.ts';

/** What was told beside the reason, for people: names instead of ids, a desk instead of its key. Empty when nothing was. */
export function detailWords({ t, nameOf }: Words, { reason, detail }: Pick<RefusedRow, 'reason' | 'detail'>): string {
  switch (reason) {
    case 'claimed-by-other':
    case 'claim-changed':
    case 'offer-changed':
    case 'incident-closed':
    case 'end-changed':
    case 'same-person':
    case 'nothing-to-review':
    case 'operator-unknown': {
      const id = operatorIdSchema.safeParse(detail);
      return id.success ? nameOf(id.data) : detail;
    }
    case 'role-not-allowed': {
      const role = roleSchema.safeParse(detail);
      return role.success ? t(`role.${role.data}`) : detail;
    }
    case 'guards-missing':
      return guardDetailWords({ t }, detail);
    case 'step-not-possible': {
      const stage = theftStageSchema.safeParse(detail);
      return stage.success ? t(`theftDesk.stage.${stage.data}`) : detail;
    }
    default:
      return detail;
  }
}
