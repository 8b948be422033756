import type { IncomingHttpHeaders } from 'node:http';
import { ContractError } from '../errors';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_DEADLINE_MS = 60_000;

/**
 * The instant on which the gateway wants the operation answered.
 * @throws ContractError BAD_REQUEST when it is none, lies ahead of this clock by more than the tolerance, or more
 * than a day behind.
 */
export function instantOf(headers: IncomingHttpHeaders, now: number, toleranceMs: number): string | null {
  const text = headers['x-as-of'];
  if (text === undefined) return null;
  const at = typeof text === 'string' && INSTANT.test(text) ? Date.parse(text) : NaN;
  if (typeof text !== 'string' || !(at <= now + toleranceMs && at >= now - DAY_MS)) {
    throw new ContractError('BAD_REQUEST', {
      message: 'x-as-of is no instant that this clock allows.',
      messageZh: '查询时点无效或超出允许范围。',
    });
  }
  return text;
}

/** When the gateway stops waiting, in milliseconds since 1970; null when it did not say so. */
export function deadlineOf(headers: IncomingHttpHeaders, now: number): number | null {
  const text = headers['x-deadline-ms'];
  if (typeof text !== 'string' || !/^\d{1,6}$/.test(text)) return null;
  return now + Math.min(Number(text), MAX_DEADLINE_MS);
}
