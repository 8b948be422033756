import type { ApolloServerPlugin } from '@apollo/server';
import { counterOf, histogramOf, type Registry } from '../../subgraphs/kernel/metrics';
import type { GatewayContext } from '../context';

/** Counts operations, what they asked of districts, and which districts were missing from their answers. */
export function operationMetrics(registry: Registry): ApolloServerPlugin<GatewayContext> {
  const durations = histogramOf(registry, 'gateway_operation_duration_seconds', 'Time of an operation.', [
    'type',
  ]);
  const calls = counterOf(registry, 'gateway_district_calls_total', 'Calls to districts.', []);
  const objects = counterOf(registry, 'gateway_district_objects_total', 'Objects read from districts.', []);
  const missing = counterOf(registry, 'gateway_district_missing_total', 'Answers that lacked a district.', [
    'code',
    'reason',
  ]);
  return {
    requestDidStart() {
      const end = durations.startTimer();
      return Promise.resolve({
        willSendResponse({ operation, contextValue: { districts } }) {
          end({ type: operation?.operation ?? 'none' });
          calls.inc(districts.spent.calls);
          objects.inc(districts.spent.objects);
          for (const { code, reason } of districts.extension()?.failed ?? []) missing.inc({ code, reason });
          return Promise.resolve();
        },
      });
    },
  };
}
