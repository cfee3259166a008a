// Not the package's index: it also holds a streaming builder that extends a class of Node, which a page does not have.
import { createDocument } from 'xmlbuilder2/lib/builder/dom.js';
import { XMLBuilderImpl } from 'xmlbuilder2/lib/builder/XMLBuilderImpl.js';
import { DefaultBuilderOptions } from 'xmlbuilder2/lib/interfaces.js';

/** Elements by name, in their order; null and empty lists are left out, a list repeats its element. */
export interface XmlElements {
  [name: string]: XmlValue;
}
type XmlValue = string | number | boolean | null | XmlElements | readonly (string | XmlElements)[];

/** An XML document, UTF-8, indented. Characters that XML cannot hold are replaced, never dropped unseen. */
export function xmlText(root: XmlElements): string {
  const options = { ...DefaultBuilderOptions, encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' };
  const document = Object.assign(createDocument(), { _xmlBuilderOptions: options, _isFragment: false });
  const builder = new XMLBuilderImpl(document);
  builder.ele(root);
  return `${builder.end({ prettyPrint: true })}\n`;
}

/** An element with this content, or nothing where every part of it is unknown. */
export function elementOf(content: XmlElements): XmlElements | null {
  const isEmpty = Object.values(content).every(
    (value) => value === null || (Array.isArray(value) && value.length === 0),
  );
  return isEmpty ? null : content;
}
