import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/**
 * Opens a schema of this folder, with what it imports.
 * @param file such as `veds/veds.xsd`
 * @returns a check that throws, with every fault, for a text that is no XML or does not fit the schema
 */
export function openSchema(file: string): (xml: string) => void {
  xmlRegisterFsInputProviders();
  const place = path.join(import.meta.dirname, file);
  const schema = XmlDocument.fromBuffer(readFileSync(place), { url: place });
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  };
}
