import { useRef, useState } from 'react';
import type { Documents } from '#shared/desktop/documents.ts';
import type { CaseEvidence } from '#shared/documents/evidence.ts';
import type { Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { DisclosedPart } from '#shared/domain/disclosure.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Region } from '#shared/domain/psap.ts';
import type { Words } from '../../i18n/words.ts';
import { viaOf } from './deeds.ts';
import { documentName } from './file-names.ts';
import type { PackageContext } from './package-context.ts';
import type { Recipient } from './recipients.ts';
import { reportModel } from './report-model.ts';
import { sheetModel } from './sheet-model.ts';
import type { Printer } from './use-printer.ts';

export interface DeedMessage {
  kind: 'busy' | 'done' | 'failed';
  /** In the language that the screen has by then. */
  text: (words: Words) => string;
}

export interface DeedTools {
  documents: Documents;
  printer: Pick<Printer, 'pdf'>;
  /** Every entry of a case from the gateway; `onCount`: how many have come so far. @throws Error when it does not answer */
  evidence: (incidentId: string, onCount: (entries: number) => void) => Promise<CaseEvidence>;
  /** @returns true once the disclosure is durably stored */
  record: (incident: Incident, intent: Intent) => Promise<boolean>;
  /** Tells what went wrong outside of the panel too: it may have been left meanwhile. */
  hint: (text: string) => void;
}

export interface Deeds {
  message: DeedMessage | null;
  isBusy: boolean;
  /** Gives the part away, then puts it on record: never the other way round. */
  give: (
    part: DisclosedPart,
    incident: Incident,
    recipient: Recipient,
    context: PackageContext,
    region: Region | null,
  ) => void;
}

/** Gives parts of the package away, one at a time, and says what became of each. */
export function useDeeds({ documents, printer, evidence, record, hint }: DeedTools): Deeds {
  const [message, setMessage] = useState<DeedMessage | null>(null);
  const isBusy = useRef(false);

  /** @returns the path of what was written; null for what is said */
  async function make(part: DisclosedPart, incident: Incident, context: PackageContext, region: Region | null) {
    const name = documentName(context.words, incident, part, context.now);
    switch (part) {
      case 'read-out':
        return null;
      case 'sheet':
        return (await printer.pdf(sheetModel(context, incident), name)).path;
      case 'report':
        return (await printer.pdf(reportModel(context, incident), name)).path;
      case 'veds':
      case 'msd':
      case 'cap': {
        // Loaded when it is needed: the XML library is larger than the rest of this feature.
        const { fileOctets, toBase64 } = await import('./package-files.ts');
        const base64 = toBase64(fileOctets(part, context, incident, region));
        return (await documents.save({ ...name, kind: part, base64 })).path;
      }
      case 'track-gpx':
      case 'track-geojson': {
        const [{ trackFile }, { toBase64, utf8 }] = [
          await import('./evidence-files.ts'),
          await import('./package-files.ts'),
        ];
        const text = trackFile(part, await entriesOf(incident), incident, context);
        const kind = part === 'track-gpx' ? 'gpx' : 'geojson';
        return (await documents.save({ ...name, kind, base64: toBase64(utf8(text)) })).path;
      }
      case 'evidence': {
        const { evidenceFiles } = await import('./evidence-files.ts');
        const files = evidenceFiles(await entriesOf(incident), incident, context);
        return (await documents.savePackage({ ...name, files })).path;
      }
      default:
        return assertNever(part);
    }
  }

  /** All that the gateway has of the case, so that a track is whole whatever this desk holds of it. */
  function entriesOf(incident: Incident): Promise<CaseEvidence> {
    return evidence(incident.id, (entries) =>
      setMessage({
        kind: 'busy',
        text: ({ t, format }) => t('sharing.track.loading', { count: format.number(entries) }),
      }),
    );
  }

  const give: Deeds['give'] = async (part, incident, recipient, context, region) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setMessage({ kind: 'busy', text: ({ t }) => t('handOver.writing', { what: t(`handOver.deed.${part}`) }) });
    try {
      const path = await make(part, incident, context, region);
      const args = { to: recipient, purpose: context.purpose, parts: [part], via: viaOf[part] };
      const isRecorded = await record(incident, { kind: 'disclose', args });
      setMessage({ kind: isRecorded ? 'done' : 'failed', text: ({ t }) => given(t, path, isRecorded) });
    } catch (error) {
      console.error('a document could not be written', error);
      const text = ({ t }: Words) => t('handOver.failed', { what: t(`handOver.deed.${part}`), why: reasonOf(error) });
      setMessage({ kind: 'failed', text });
      hint(text(context.words));
    } finally {
      isBusy.current = false;
    }
  };

  return { message, isBusy: message?.kind === 'busy', give: (...args) => void give(...args) };
}

/** @param path of what was written; null for what was said */
function given(t: Words['t'], path: string | null, isRecorded: boolean): string {
  if (path === null) return t(isRecorded ? 'handOver.read' : 'handOver.notRead');
  return t(isRecorded ? 'handOver.saved' : 'handOver.savedNotRecorded', { path });
}

/** What the main process said, without the bridge's own words before it. */
function reasonOf(error: unknown): string {
  return String(error).replace(/^.*Error invoking remote method '[^']*': /, '');
}
