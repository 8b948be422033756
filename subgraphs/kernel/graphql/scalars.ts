import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar in the form `YYYY-MM-DD`, from the year 1900. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !DATE.test(text) || text < '1900') return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whether the text is an instant in the one form kept: 24-character UTC with milliseconds. */
export function isInstant(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== 24) return false;
  const instant = new Date(text);
  return !isNaN(instant.getTime()) && instant.toISOString() === text;
}

function textScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  parse: (text: string) => string | null,
): GraphQLScalarType<string, string> {
  const accept = (value: unknown): string => {
    const text = typeof value === 'string' ? parse(value) : null;
    if (text === null) throw new GraphQLError(`${name} expects ${description}`);
    return text;
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize: (value) => String(value),
    parseValue: accept,
    parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : null),
  });
}

export const DateScalar = textScalar(
  'Date',
  'A calendar day in Asia/Shanghai, `2025-11-30`.',
  'https://scalars.graphql.org/andimarek/local-date',
  (text) => (isDate(text) ? text : null),
);

export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in UTC with milliseconds, 24 characters: `2026-11-23T08:00:00.000Z`.',
  'https://scalars.graphql.org/andimarek/date-time',
  (text) => {
    const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text) : new Date(NaN);
    return isNaN(instant.getTime()) ? null : instant.toISOString();
  },
);
