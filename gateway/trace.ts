const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The W3C trace context under which deployments are asked: the client's own if it has one, else one that is named for
 * the request.
 * @param requestId a UUID.
 */
export function traceparentOf(sent: string | string[] | undefined, requestId: string): string {
  if (typeof sent === 'string' && TRACEPARENT.test(sent)) return sent;
  const trace = requestId.replaceAll('-', '');
  return `00-${trace}-${trace.slice(-16)}-00`;
}
