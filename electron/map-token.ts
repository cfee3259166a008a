import path from 'node:path';
import { type MapTokenState, mapTokenSchema } from '#shared/desktop/map-token.ts';
import type { BoxFiles } from './black-box/box-files.ts';
import type { SystemSeal } from './black-box/key-ring.ts';

export interface MapTokenNeeds {
  /** The folder that is the token's own. */
  folder: string;
  files: Pick<BoxFiles, 'list' | 'read' | 'create' | 'remove'>;
  /** null: the system offers no real encryption. */
  seal: SystemSeal | null;
  /** What the rollout gives; null: the desk may keep one. */
  rollout: string | null;
  report: (problem: string, error: unknown) => void;
}

export interface MapToken {
  state(): MapTokenState;
  /**
   * Keeps this token in the place of the one before, null: none any more.
   * @throws Error when the rollout gives one, or the disk refuses; then the one before is still held
   */
  keep(token: string | null): Promise<MapTokenState>;
}

const fileName = 'mapbox-token';

/**
 * The centre's Mapbox token at this desk: sealed by the system on its disk, or where the system keeps no secrets, in memory
 * until the console ends; never plain on the disk. A file that cannot be opened is reported and left in peace: the keyring
 * may be locked today.
 */
export async function openMapToken({ folder, files, seal, rollout, report }: MapTokenNeeds): Promise<MapToken> {
  const file = path.join(folder, fileName);
  const canSeal = seal !== null;
  let held: MapTokenState['held'] = rollout === null ? null : { token: rollout, keeping: 'rollout' };
  if (held === null && seal !== null) held = await readSealed(seal);
  const state = (): MapTokenState => ({ held, canSeal });

  async function readSealed({ decrypt }: SystemSeal): Promise<MapTokenState['held']> {
    try {
      if (!(await files.list(folder)).includes(fileName)) return null;
      return { token: mapTokenSchema.parse(decrypt(await files.read(file))), keeping: 'sealed' };
    } catch (error) {
      report('the token cannot be opened', error);
      return null;
    }
  }

  return {
    state,
    async keep(token) {
      if (rollout !== null) throw new Error('the Mapbox token is given by LEITSTAND_MAPBOX_TOKEN');
      if (token === null) {
        await files.remove(file);
        held = null;
      } else if (seal === null) {
        held = { token, keeping: 'memory' };
      } else {
        await files.list(folder);
        await files.create(file, seal.encrypt(token));
        held = { token, keeping: 'sealed' };
      }
      return state();
    },
  };
}
