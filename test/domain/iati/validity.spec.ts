/**
 * Goal: what the ledger exports is IATI 2.03 by all three of its official checks (schema, codelists, ruleset), each of
 * which is seen to find a fault that was planted.
 */
import { describe, expect, it } from '@jest/globals';
import { iatiActivities } from '../../../src/domain/fund/exports/iati/activity.js';
import { LISTED_CURRENCIES, isIatiCurrency } from '../../../src/domain/fund/exports/iati/currency-list.js';
import { xmlText } from '../../../src/domain/fund/exports/iati/xml-text.js';
import { describeWith } from '../../house/needs.js';
import { uncheckedLists, unknownCodes } from './codelists.js';
import { lifecycle, everything } from './samples.js';
import { readXml } from './read-xml.js';
import { codesOf } from './reference.js';
import { brokenRules } from './ruleset.js';
import { faultsByXsd } from './xsd.js';

const ASOF = '2005-06-30';
const sample = () => xmlText(iatiActivities(lifecycle().request(ASOF)));

describeWith(
  'the folder ../shared beside the project',
  'given a pledge from its announcement to an instalment that is still to come',
  () => {
    it('when it is exported, then the file is valid by the official schema', async () => {
      expect(await faultsByXsd(sample())).toEqual([]);
    });

    it('when it is exported, then every code is in the list that the official mapping names', () => {
      const document = readXml(sample());
      expect(unknownCodes(document)).toEqual([]);
      const notHere = [
        'ActivityScope',
        'CollaborationType',
        'DescriptionType',
        'OtherIdentifierType',
        'RegionVocabulary',
        'Version',
      ];
      expect(uncheckedLists(document)).toEqual(notHere);
    });

    it('when it is exported, then no rule of the standard ruleset is broken, with the day asked about as today', () => {
      expect(brokenRules(readXml(sample()), ASOF)).toEqual([]);
    });

    it('when a fund has everything that can happen to pledges and receipts, then all three checks pass as well', async () => {
      for (const asOf of ['2003-12-31', '2004-12-31', ASOF, '2010-01-01']) {
        const xml = xmlText(iatiActivities(everything().request(asOf)));
        expect(await faultsByXsd(xml)).toEqual([]);
        expect(unknownCodes(readXml(xml))).toEqual([]);
        // Only the moment of the last update lies after the day asked about.
        expect(brokenRules(readXml(xml), asOf)).toEqual(asOf < ASOF ? ['11.1.1'] : []);
      }
    });

    it('when nothing was recorded of a fund that closed, then all three checks pass as well', async () => {
      const xml = xmlText(iatiActivities(lifecycle().request('2004-01-01', '2003-12-31')));
      expect([await faultsByXsd(xml), unknownCodes(readXml(xml)), brokenRules(readXml(xml), ASOF)]).toEqual([
        [],
        [],
        [],
      ]);
    });
  },
);

describeWith('the folder ../shared beside the project', 'given a file with one fault', () => {
  it.each([
    [
      'an element out of its order',
      (xml: string) => xml.replace(/(\s*<transaction-type code="13"\/>)(\s*<transaction-date [^>]*>)/, '$2$1'),
    ],
    ['a thousands separator', (xml: string) => xml.replace('>1000000.00<', '>1,000,000.00<')],
    ['an attribute of no namespace', (xml: string) => xml.replace('ledger:kind=', 'kind=')],
    ['no value date', (xml: string) => xml.replace(/ value-date="2004-12-10"/, '')],
  ])('when it is %s, then the schema does not take it', async (_, broken) => {
    const xml = broken(sample());
    expect(xml).not.toBe(sample());
    expect(await faultsByXsd(xml)).not.toEqual([]);
  });

  it.each([
    [
      'a transaction type that does not exist',
      '//iati-activity/transaction/transaction-type/@code 99',
      /<transaction-type code="13"/,
      '<transaction-type code="99"',
    ],
    [
      'a currency that IATI does not list',
      '//iati-activity/transaction/value/@currency TRL',
      /(<transaction [^]*?)currency="EUR"/,
      '$1currency="TRL"',
    ],
    [
      'an earmarking category that does not exist',
      '//iati-activity/transaction/aid-type/@code 9',
      /vocabulary="2" code="3"/,
      'vocabulary="2" code="9"',
    ],
  ])('when it is %s, then the schema takes it and the codelists do not', async (_, fault, right, wrong) => {
    const xml = sample().replace(right, wrong);
    expect(await faultsByXsd(xml)).toEqual([]);
    expect(unknownCodes(readXml(xml)).filter((each) => each === fault)).toHaveLength(1);
  });

  it.each<[string, string, RegExp, string]>([
    ['1.1.3', 'an activity identified as its organisation', /<iati-identifier>[^<]*/, '<iati-identifier>XM-DAC-41128'],
    ['1.3.13', 'a slash in the identifier', /41128-CPCJF</, '41128-CPCJF/1<'],
    [
      '3.6.2',
      'a region on a transaction too',
      /<finance-type code="110"\/>/,
      '<recipient-region code="998" vocabulary="1"/>',
    ],
    ['3.7.1', 'no region at all', /<recipient-region [^>]*>/, ''],
    ['3.7.2', 'no region at all', /<recipient-region [^>]*>/, ''],
    ['4.1.1', 'no language', / xml:lang="en"/, ''],
    ['6.2.2', 'no sector', /<sector [^>]*>/, ''],
    ['6.9.1', 'a provider without name', /(<provider-org type="10">)\s*<narrative>Italy<\/narrative>/, '$1'],
    ['6.9.2', 'a receiver without name', /<receiver-org [^>]*>\s*<narrative>[^<]*<\/narrative>/, '<receiver-org>'],
    [
      '6.10.1',
      'a participating organisation without name',
      /(<participating-org role="1" type="10">)\s*<narrative>Italy<\/narrative>/,
      '$1',
    ],
    ['6.11.1', 'no start', /<activity-date [^>]*>/, ''],
    [
      '7.5.3',
      'a budget of two years',
      /<planned-disbursement/,
      '<budget type="1" status="1"><period-start iso-date="2004-01-01"/><period-end iso-date="2005-12-31"/></budget>$&',
    ],
    ['7.8.1', 'a value without currency', / default-currency="USD"([^]*?)<value currency="EUR"/, '$1<value'],
    [
      '8.6.3',
      'a period that ends before it begins',
      /<period-start iso-date="2005-12-31"\/>/,
      '$&<period-end iso-date="2005-01-01"/>',
    ],
    ['11.1.1', 'an update in the future', /last-updated-datetime="2005/, 'last-updated-datetime="2006'],
    [
      '11.1.2',
      'a planned end before the planned start',
      /<activity-date [^>]*>/,
      '<activity-date type="1" iso-date="2004-02-01"/><activity-date type="3" iso-date="2004-01-01"/>',
    ],
    ['11.1.3', 'an end before the start', /<activity-date [^>]*>/, '$&<activity-date type="4" iso-date="2004-01-01"/>'],
    ['11.1.4', 'a start in the future', /<activity-date [^>]*>/, '<activity-date type="2" iso-date="2005-07-01"/>'],
    ['11.1.5', 'an end in the future', /<activity-date [^>]*>/, '$&<activity-date type="4" iso-date="2005-07-01"/>'],
    [
      '11.2.1',
      'a transaction in the future',
      /<transaction-date iso-date="2004-12-10"/,
      '<transaction-date iso-date="2005-07-01"',
    ],
    ['11.2.2', 'a value date in the future', /value-date="2004-12-10"/, 'value-date="2005-07-01"'],
    [
      '107.1.1',
      'a default aid type without the first vocabulary',
      /<default-aid-type vocabulary="1" code="B032"/,
      '<default-aid-type vocabulary="2" code="1"',
    ],
    ['107.1.2', 'two default aid types of one vocabulary', /<default-aid-type [^>]*>/, '$&$&'],
    ['107.2.1', 'aid types without the first vocabulary', /<aid-type vocabulary="1" code="B033"\/>/g, ''],
    ['107.2.2', 'two aid types of one vocabulary', /<aid-type vocabulary="2" code="3"\/>/, '$&$&'],
  ])('when rule %s is broken by %s, then the ruleset says so', (rule, _, right, wrong) => {
    const xml = sample().replace(right, wrong);
    expect(xml).not.toBe(sample());
    expect(brokenRules(readXml(xml), ASOF)).toContain(rule);
  });
});

describe("given IATI's list of currencies", () => {
  it('when it is asked, then it has 176 codes, without those that had gone by 2005', () => {
    expect(LISTED_CURRENCIES).toBe(176);
    expect(
      ['TRL', 'MGF', 'VEB', 'SIT', 'SKK', 'CYP', 'MTL', 'ROL', 'CSD', 'XCG', 'ZWG'].filter(isIatiCurrency),
    ).toEqual([]);
    expect(['HRK', 'BGN', 'ZWL', 'SLL', 'ANG', 'USD', 'TRY'].filter((code) => !isIatiCurrency(code))).toEqual([]);
  });
});

describeWith('the folder ../shared beside the project', 'given the official list of currencies', () => {
  it('when it is compared with ours, then they are the same', () => {
    const official = [...(codesOf('Currency') ?? [])];
    expect(official.filter((code) => !isIatiCurrency(code))).toEqual([]);
    expect(official).toHaveLength(LISTED_CURRENCIES);
  });
});
