import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { currentVersion } from './current-version.js';
import { asOpenApi31 } from './open-api-31.js';
import { problemPage } from './problem-page.js';

const TAGS: Readonly<Record<string, string>> = {
  Participants: 'States, former States and organisations, with their names, memberships and successions.',
  Treaties: 'Treaties with their clauses, and the questions asked of them.',
  Actions: 'Recording treaty actions: signature, ratification, accession, withdrawal and the others.',
  'Entry into force': 'Whether and when a treaty enters into force, with proof.',
  Funds: 'Funds with how they count, their totals and periods, and their closure.',
  Pledges: 'What donors promised, and what became of it: signed, paid, reduced, withdrawn, written off.',
  Receipts: 'Bank credits that are allocated to pledges.',
  Rates: 'Published rates by which amounts are valued in US dollars.',
  Statements: 'Published figures, recorded as assertions and compared with what the ledger computes.',
  Corrections: 'Annulling and replacing what was recorded; nothing is overwritten.',
  Coverage: 'How far the acts of a treaty, or the money of a fund, are recorded, as somebody stated it.',
  Marks: 'Names for positions of the ledger.',
  Ledger: 'Events, changes between two states of knowledge, activity between two dates.',
};

/**
 * Serves `/openapi.json`, the page `/docs` and the problems' page `/docs/problems`. The document is built when first
 * asked for.
 */
export function documentApi(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter();
  server.get('/docs/problems', (_request, reply) => {
    void reply.type('text/html; charset=utf-8').send(problemPage());
  });
  SwaggerModule.setup('docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Foedera: HTTP API',
  });
}

/** The OpenAPI 3.1 document of the application. */
function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Foedera')
    .setDescription(
      'A ledger of treaty actions and pledges. Every read takes `asOf`, the legal date asked about, and `at`, the ledger position up to which events are believed, ' +
        'and answers with both resolved. Errors are RFC 9457 problem documents.',
    )
    .setVersion(currentVersion())
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The key for writes (FOEDERA_KEY).' }, 'key');
  for (const [tag, description] of Object.entries(TAGS)) builder.addTag(tag, description);
  return asOpenApi31(SwaggerModule.createDocument(app, builder.build(), { operationIdFactory: operationId }));
}

/**
 * The use case, as its controller is called, with the method where that says more: `showTreaty`,
 * `entryIntoForceWhatIf`.
 */
function operationId(controller: string, method: string): string {
  const useCase = controller.replace(/Controller$/, '');
  const said = useCase.toLowerCase().includes(method.toLowerCase());
  return `${useCase.charAt(0).toLowerCase()}${useCase.slice(1)}${said ? '' : method.charAt(0).toUpperCase() + method.slice(1)}`;
}
