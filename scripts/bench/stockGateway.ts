/**
 * The yardstick: a stock @apollo/gateway behind a stock Apollo Server, in a process of its own, in front of the same
 * districts. Tells its parent where it listens.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { silenceApollo } from '../../gateway/config';
import { TokenExchange } from '../../gateway/exchange';
import { exchangeKey } from '../../subgraphs/kernel/identity/keys';
import { projectFile } from '../../subgraphs/kernel/projectFile';
import { CITY_OFFICE } from './callers';
import { stockSupergraph } from './stockSupergraph';

async function run(dataDir: string): Promise<void> {
  silenceApollo();
  const entries = JSON.parse(readFileSync(join(dataDir, 'districts.json'), 'utf8')) as {
    code: string;
    url: string;
  }[];
  const districts = new Map(entries.map(({ code, url }) => [code, url]));
  const exchange = new TokenExchange(await exchangeKey(join(dataDir, 'keys')));
  const gateway = new ApolloGateway({
    supergraphSdl: stockSupergraph(
      readFileSync(projectFile('schema', 'district.graphql'), 'utf8'),
      districts,
    ),
    buildService: ({ name, url }) => districtSource(name.slice(1), url ?? '', exchange),
  });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  process.on('SIGTERM', () => process.exit());
  process.on('disconnect', () => process.exit());
  process.send?.({ url });
}

/** Asks a district for `schools` where the supergraph says `schools_500103`. */
function districtSource(code: string, url: string, exchange: TokenExchange): RemoteGraphQLDataSource {
  return new RemoteGraphQLDataSource({
    url,
    async willSendRequest({ request }) {
      request.query = request.query?.replaceAll(`_${code}(`, '(');
      request.http?.headers.set('authorization', `Bearer ${await exchange.tokenFor(CITY_OFFICE, code)}`);
    },
  });
}

void run(process.env.DATA_DIR ?? '');
