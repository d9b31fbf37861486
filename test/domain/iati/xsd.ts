import { validateXML } from 'xmllint-wasm';
import { standard } from './reference.js';

/** What libxml2 says against a document by the official schema of IATI 2.03; nothing: it is valid. */
export async function faultsByXsd(xml: string): Promise<readonly string[]> {
  const file = (fileName: string) => ({ fileName, contents: standard(fileName) });
  const result = await validateXML({
    xml: [{ fileName: 'export.xml', contents: xml }],
    schema: [file('iati-activities-schema.xsd')],
    preload: [file('iati-common.xsd'), file('xml.xsd')],
  });
  return result.errors.map(({ message }) => message);
}
