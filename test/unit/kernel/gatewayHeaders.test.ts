import { deadlineOf, instantOf } from '../../../subgraphs/kernel/http/gatewayHeaders';

const NOW = Date.UTC(2026, 10, 23, 8);
const at = (offsetMs: number) => ({ 'x-as-of': new Date(NOW + offsetMs).toISOString() });

it('takes an instant up to the tolerance ahead and a day behind', () => {
  for (const offset of [0, 60_000, -86_400_000]) {
    expect(instantOf(at(offset), NOW, 60_000)).toBe(new Date(NOW + offset).toISOString());
  }
  expect(instantOf({}, NOW, 60_000)).toBeNull();
});

it.each([
  at(60_001),
  at(-86_400_001),
  { 'x-as-of': '2026-11-23T08:00:00Z' },
  { 'x-as-of': '2026-13-45T08:00:00.000Z' },
])('refuses %j', (headers) => {
  expect(() => instantOf(headers, NOW, 60_000)).toThrow('x-as-of is no instant that this clock allows.');
});

it('reads how long the gateway waits, for a minute at most', () => {
  expect(deadlineOf({ 'x-deadline-ms': '2500' }, NOW)).toBe(NOW + 2500);
  expect(deadlineOf({ 'x-deadline-ms': '999999' }, NOW)).toBe(NOW + 60_000);
  for (const text of ['', '-1', '1.5', 'soon', '9999999'])
    expect(deadlineOf({ 'x-deadline-ms': text }, NOW)).toBeNull();
});
