import { operatorIdSchema, roleSchema } from '#shared/domain/operator.ts';
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
    default:
      return detail;
  }
}
