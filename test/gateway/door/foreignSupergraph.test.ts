import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloGateway } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse } from 'graphql';
import { gatewaySettings, silenceApollo } from '../../../gateway/config';
import { startGateway } from '../../../gateway/server';
import type { GraphqlServer } from '../../../subgraphs/kernel/http/server';
import type { FakeDeployment } from '../../support/cityGateway';
import { foreignSubgraph, LIBRARY_SDL, PEOPLE_SDL } from '../../support/foreignSubgraph';
import { askGraphql } from '../../support/graphql';
import { silentLog } from '../../support/identity';

let library: FakeDeployment;
let people: FakeDeployment;
let gateway: GraphqlServer;
let stock: ApolloServer;
beforeAll(async () => {
  library = await foreignSubgraph(LIBRARY_SDL, {
    Query: {
      books: () => [
        { isbn: '1', title: '红岩', author: { __typename: 'Author', id: 'a' }, required: 'x' },
        { isbn: '2', title: '山城', author: { __typename: 'Author', id: 'nobody' }, required: 'x' },
      ],
      lost: () => {
        throw new GraphQLError('This book is lent out.', {
          extensions: { code: 'LENT', until: '2026-12-01' },
        });
      },
    },
  });
  people = await foreignSubgraph(PEOPLE_SDL, {
    Query: { authors: () => [{ id: 'a', name: '罗广斌' }] },
    Author: { __resolveReference: ({ id }: { id: string }) => (id === 'a' ? { id, name: '罗广斌' } : null) },
  });
  const { supergraphSdl, errors } = composeServices([
    { name: 'library', url: library.url, typeDefs: parse(LIBRARY_SDL) },
    { name: 'people', url: people.url, typeDefs: parse(PEOPLE_SDL) },
  ]);
  if (errors) throw new Error(errors.map(String).join('\n'));
  const folder = await mkdtemp(join(tmpdir(), 'foreign-'));
  await writeFile(join(folder, 'supergraph.graphql'), supergraphSdl);
  const settings = {
    PORT: '0',
    DATA_DIR: folder,
    SUPERGRAPH_FILE: join(folder, 'supergraph.graphql'),
    LIMIT_LOOP_DELAY_MS: '0',
  };
  gateway = await startGateway(gatewaySettings(settings), null, silentLog);
  silenceApollo();
  stock = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl, logger: silentLog }),
    stopOnTerminationSignals: false,
    logger: silentLog,
  });
  await stock.start();
});
afterAll(async () => {
  await Promise.all([gateway.close(), stock.stop()]);
  await Promise.all([library.close(), people.close()]);
});
afterEach(() => {
  library.fault = null;
});

async function stockData(query: string): Promise<unknown> {
  const { body } = await stock.executeOperation({ query });
  return JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult.data : null));
}

it.each([
  '{ books { isbn title } }',
  '{ books { title author { id } } authors { name } }',
  '{ books { title author { name } } }',
  'query { a: books { ...B } } fragment B on Book { t: title author { n: name } }',
  '{ lost { isbn } books { isbn } }',
  '{ __type(name: "Book") { fields { name } } }',
])('answers %s as the stock gateway does', async (query) => {
  const answer = await askGraphql(gateway.url, query);
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual(await stockData(query));
  expect(answer.extensions).toBeUndefined();
});

it('gives a foreign subgraph no credentials', async () => {
  library.received.length = 0;
  await askGraphql(gateway.url, '{ books { isbn } }');
  expect(library.received).toHaveLength(1);
  expect(library.received[0]?.headers).not.toHaveProperty('authorization');
});

it('passes a foreign error on in its own words', async () => {
  const { errors } = await askGraphql(gateway.url, '{ lost { isbn } }');
  expect(errors).toEqual([
    {
      message: 'This book is lent out.',
      path: ['lost'],
      extensions: {
        code: 'LENT',
        until: '2026-12-01',
        messageZh: expect.any(String) as string,
        requestId: expect.any(String) as string,
      },
    },
  ]);
});

it('hides what a foreign subgraph looks like when it is broken', async () => {
  library.fault = () => ({ status: 500, body: 'at /srv/library.js:1' });
  const answer = await askGraphql(gateway.url, '{ books { isbn } authors { name } }');
  expect(answer.data).toEqual({ books: null, authors: [{ name: '罗广斌' }] });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(JSON.stringify(answer)).not.toContain('library');
});
