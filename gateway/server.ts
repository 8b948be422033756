import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { printSchema } from 'graphql';
import { documentLimits } from '../subgraphs/kernel/http/documentLimits';
import { createLoadGauge } from '../subgraphs/kernel/http/load';
import { startGraphqlServer, type GraphqlServer } from '../subgraphs/kernel/http/server';
import { exchangeKey } from '../subgraphs/kernel/identity/keys';
import { openIdentity, verifierOf } from '../subgraphs/kernel/identity/open';
import { createLog, type Logger } from '../subgraphs/kernel/log';
import type { Registry } from '../subgraphs/kernel/metrics';
import { closeAll, type Closable } from '../subgraphs/kernel/shutdown';
import { silenceApollo, type GatewaySettings } from './config';
import { GatewayContext, type GatewayTerms } from './context';
import { TokenExchange } from './exchange';
import { openFileRelay } from './files/relay';
import { refuseTraps } from './horizontal/traps';
import { foreignError } from './ordinary/foreign';
import { districtReport } from './plugins/districtReport';
import { costLimits, refuseUnserved } from './plugins/limits';
import { operationMetrics } from './plugins/operationMetrics';
import { resolvedOperation } from './plugins/resolvedOperation';
import { openSources, type Sources } from './sources';
import { readSupergraph, type Supergraph } from './supergraph';

/**
 * Starts a gateway. Everything that it opens ends with it.
 * @throws an Error with one readable line when a setting, a file or the port cannot be used.
 */
export async function startGateway(
  settings: GatewaySettings,
  metrics: Registry | null = null,
  log: Logger = createLog('gateway', settings.LOG_LEVEL),
): Promise<GraphqlServer> {
  const parts: Closable[] = [];
  try {
    const supergraph = await supergraphIn(settings.SUPERGRAPH_FILE);
    const issuers = await openIdentity(settings, log);
    parts.push({ close: () => Promise.resolve(issuers.close()) });
    const sources = await openSources(settings, supergraph, log, metrics);
    parts.push(sources);
    const load = createLoadGauge(settings.LIMIT_LOOP_DELAY_MS);
    parts.push(load);
    const terms: GatewayTerms = {
      exchange: new TokenExchange(await exchangeKey(join(settings.DATA_DIR, 'keys'))),
      deadlineMs: settings.DISTRICT_DEADLINE_MS,
      budget: { calls: settings.LIMIT_DISTRICT_CALLS, objects: settings.LIMIT_DISTRICT_OBJECTS },
    };
    const relay = openFileRelay({
      homeOf: (code) => sources.homeOf(code),
      deadlineMs: settings.DISTRICT_DEADLINE_MS,
      maxBytes: settings.LIMIT_FILE_BYTES,
      contextOf: (scope) => new GatewayContext(scope, terms),
    });
    parts.push(relay);
    const gateway = gatewayOf(supergraph, sources, log);
    const server = await startGraphqlServer<GatewayContext>({
      name: 'gateway',
      host: settings.HOST,
      port: settings.PORT,
      apollo: { gateway },
      plugins: [
        resolvedOperation(),
        costLimits(
          { cost: settings.LIMIT_COST, pageSize: settings.LIMIT_PAGE_SIZE },
          costTerms(supergraph, sources),
        ),
        districtReport(),
        ...(metrics ? [operationMetrics(metrics)] : []),
      ],
      validationRules: [
        ...documentLimits({ depth: settings.LIMIT_DEPTH, aliases: settings.LIMIT_ALIASES }),
        refuseUnserved,
        refuseTraps(supergraph),
      ],
      verifier: verifierOf(settings, issuers, 'gateway', log),
      contextOf: (scope) => new GatewayContext(scope, terms),
      files: (fastify, admit) => relay.serve(fastify, admit),
      publicSdl: () => (gateway.schema ? `${printSchema(gateway.schema)}\n` : ''),
      explorer: settings.EXPLORER,
      introspection: settings.INTROSPECTION,
      limits: {
        bodyBytes: settings.LIMIT_BODY_BYTES,
        tokens: settings.LIMIT_TOKENS,
        ratePerMinute: settings.LIMIT_RATE,
      },
      errorForm: foreignError,
      load,
      log,
      isReady: () => Promise.resolve(true),
      metrics,
      corsOrigins: settings.CORS_ORIGINS,
      trustProxy: settings.TRUST_PROXY,
      toleranceMs: settings.CLOCK_TOLERANCE * 1000,
    });
    return { ...server, close: () => closeAll([...parts, server]) };
  } catch (error) {
    await closeAll(parts);
    throw error;
  }
}

async function supergraphIn(file: string): Promise<Supergraph> {
  const sdl = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`SUPERGRAPH_FILE: ${error.message}`);
  });
  return readSupergraph(sdl);
}

function gatewayOf({ sdl }: Supergraph, sources: Sources, log: Logger): ApolloGateway {
  silenceApollo();
  return new ApolloGateway({
    supergraphSdl: sdl,
    buildService: (definition) => sources.of(definition),
    logger: log,
    // Clients are not shown how their operations are carried out.
    __exposeQueryPlanExperimental: false,
  });
}

function costTerms({ horizontal, schema }: Supergraph, sources: Sources) {
  const scattered = new Set<string>();
  for (const { queries } of horizontal.values()) {
    for (const [field, { kind }] of queries) if (kind !== 'ROUTE') scattered.add(field);
  }
  return () => ({ schema, scattered, districts: sources.activeDistricts() });
}
