/**
 * Goal: what can be asked over HTTP can be asked on the command line, and the other way round. Given the reads of
 * `/openapi.json` and the commands of the program, when each command is run with its options, then what it asks is
 * compared with the parameters of the read.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newDataFolder, serve, type Service } from '../survival/processes.js';
import { type Asked, askedByCommands } from './asked-by-commands.js';
import { operationsOf, type OpenApi } from './document.js';

/** Reads without a command, with the reason. */
const WITHOUT_COMMAND: Readonly<Record<string, string>> = {
  showEvent: 'an event stands in `foedera events` and in the history of a treaty',
  showStatement: '`foedera reconcile` shows its claims, each with what the ledger says',
  eventStream: 'a stream that never ends is for programs',
};
/** Parameters without an option, with the reason. */
const WITHOUT_OPTION: Readonly<Record<string, string>> = {
  law: 'a command follows the law of the program that runs it',
};

describe('given the reads and the commands', () => {
  let service: Service;
  let reads: ReturnType<typeof operationsOf>;
  let asked: readonly (Asked & { readonly read: string })[];

  beforeAll(async () => {
    service = await serve({ FOEDERA_DATA: newDataFolder() });
    const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi;
    reads = operationsOf(document).filter(({ method }) => method === 'GET');
    asked = (await askedByCommands()).map((each) => ({ ...each, read: readAt(each.path) }));
  });
  afterAll(() => service.stop());

  const readAt = (address: string) =>
    reads.find(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address))?.operationId ?? '';
  const parametersOf = (id: string) =>
    (reads.find(({ operationId }) => operationId === id)?.parameters ?? [])
      .filter(({ in: place }) => place === 'query')
      .map(({ name }) => name);

  it('then every command asks a read that there is, and every read has a command', () => {
    expect(asked.filter(({ read }) => read === '')).toEqual([]);
    const commanded = new Set(asked.map(({ read }) => read));
    const without = reads.map(({ operationId }) => operationId).filter((id) => !commanded.has(id));
    expect(without.sort()).toEqual(Object.keys(WITHOUT_COMMAND).sort());
  });

  it('then every parameter of a read can be said on the command line', () => {
    const missing = [...new Set(asked.map(({ read }) => read))].flatMap((id) => {
      const said = new Set(asked.filter(({ read }) => read === id).flatMap(({ query }) => Object.keys(query)));
      return parametersOf(id)
        .filter((name) => !said.has(name) && WITHOUT_OPTION[name] === undefined)
        .map((name) => `${id}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('then a command says nothing with one option that its read does not take', () => {
    const unknown = asked
      .filter(({ options }) => options.length < 2)
      .flatMap(({ command, options, read, query }) =>
        Object.keys(query)
          .filter((name) => !parametersOf(read).includes(name))
          .map((name) => `${command} ${options.join(' ')}: ${name}`),
      );
    expect(unknown).toEqual([]);
  });

  it('then every option of a command that asks changes what is asked', () => {
    const plain = new Map(asked.filter(({ options }) => options.length === 0).map((each) => [each.command, each]));
    const idle = asked.filter(({ command, options, path, query }) => {
      const without = plain.get(command);
      if (options.length !== 1 || without === undefined) return false;
      return path === without.path && JSON.stringify(query) === JSON.stringify(without.query);
    });
    expect(idle.map(({ command, options }) => `${command} ${options.join(' ')}`)).toEqual([]);
  });
});
